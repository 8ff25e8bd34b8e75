/** `caller-id kb verify`: looks every cited passage up on its live page. The only command that reaches out to the network. */
import { knowledgeRoot } from '../../../../knowledge/compile/read-compiled.ts';
import { load } from '../../../../knowledge/load/load.ts';
import { UserError } from '../../../errors/user-error.ts';
import { type Verified, verifySources } from './verify-sources.ts';

/** Prints what is not found, then the counts; exit code 1 where a passage moved or is gone. */
export async function verifyCommand(options: { source?: string[]; json?: boolean }): Promise<void> {
  const all = load(knowledgeRoot).sources.map(({ data }) => data);
  const unknown = options.source?.find((id) => !all.some((one) => one.id === id));
  if (unknown) throw new UserError('There is no such source.', 'Name a file of knowledge/sources.');
  const sources = options.source ? all.filter(({ id }) => options.source?.includes(id)) : all;
  const line = ({ source, passage, state, why, url }: Verified): string =>
    `${state.padEnd(15)} ${source}#${passage}${why ? ` (${why})` : ''} ${url}\n`;
  const results = await verifySources(sources, {
    fetch,
    timeout: 20_000,
    pause: 500,
    onPage: (_source, found) => {
      if (!options.json) for (const one of found) if (one.state !== 'found') process.stdout.write(line(one));
    },
  });
  const counts = Object.fromEntries(
    (['found', 'moved', 'gone', 'could-not-check'] as const).map((state) => [
      state,
      results.filter((one) => one.state === state).length,
    ]),
  );
  if (options.json) process.stdout.write(`${JSON.stringify({ counts, results }, null, 2)}\n`);
  else
    process.stdout.write(
      `${Object.entries(counts)
        .map(([state, n]) => `${n} ${state}`)
        .join(', ')}\n`,
    );
  if (counts.moved || counts.gone) process.exitCode = 1;
}

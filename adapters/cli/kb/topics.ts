/** `caller-id kb topics`: how many topics of the register find their home among the first three; lists the rest. */
import { lexicon } from '../../../bot/lexicon.ts';
import { compile } from '../../../knowledge/compile/compile.ts';
import { knowledgeRoot } from '../../../knowledge/compile/read-compiled.ts';
import { load } from '../../../knowledge/load/load.ts';
import { now } from '../engine.ts';
import { runTopics } from './run-topics.ts';

/** Prints a line a group, then every topic without a home, with its home too far down, or told as if settled. */
export async function topicsCommand(options: { group?: string }): Promise<void> {
  const loaded = load(knowledgeRoot);
  const results = runTopics(loaded, lexicon(compile(loaded)), now()).filter(
    ({ group }) => !options.group || options.group.toUpperCase() === group,
  );
  for (const group of new Set(results.map((one) => one.group))) {
    const own = results.filter((one) => one.group === group);
    process.stdout.write(`${group}  ${figures(own)}\n`);
  }
  process.stdout.write(`all  ${figures(results)}\n`);
  for (const { group, topic, ask, home, rank, first, asIfSettled } of results) {
    const wrong =
      home.length === 0
        ? 'no home'
        : rank === 0
          ? `home ${home.join(', ')}, but first ${first.join(', ') || 'nothing'}`
          : asIfSettled
            ? 'told as if settled'
            : '';
    if (wrong) process.stdout.write(`  ${group} ${topic}: ${wrong} — ${ask}\n`);
  }
}

const figures = (
  results: readonly { home: readonly string[]; rank: number; asIfSettled: boolean }[],
): string => {
  const housed = results.filter(({ home }) => home.length > 0).length;
  const found = results.filter(({ rank }) => rank > 0).length;
  const share = results.length === 0 ? 0 : (100 * found) / results.length;
  return `${results.length} topics, ${housed} with a home, ${found} found among the first three (${share.toFixed(1)} %), ${results.filter(({ asIfSettled }) => asIfSettled).length} told as if settled`;
};

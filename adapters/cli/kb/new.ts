/** `caller-id kb new`: asks what a new entry needs and writes a skeleton that only lacks its sources. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { knowledgeRoot } from '../../../knowledge/compile/read-compiled.ts';
import { load } from '../../../knowledge/load/load.ts';
import { UserError } from '../../errors/user-error.ts';
import { skeleton } from './skeleton.ts';

export interface NewOptions {
  readonly area?: string;
  readonly title?: string;
  readonly code?: string;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Writes `entries/<area>/<id>.yaml` and its examples; asks on a terminal for what the call leaves out. */
export async function newCommand(given: string | undefined, options: NewOptions): Promise<void> {
  const ask = asker();
  try {
    const id = given ?? (await ask('Id (kebab-case, never reused): '));
    const area = options.area ?? (await ask('Area (folder below knowledge/entries): '));
    const title = options.title ?? (await ask('Title, one line: '));
    const code = options.code ?? (await ask('Error code it answers (empty for a question): ', ''));
    if (!SLUG.test(id) || !SLUG.test(area))
      throw new UserError(
        'Id and area are kebab-case.',
        'For example: kb new kv-some-cause --area key-vault',
      );
    if (title.length < 10 || title.length > 110)
      throw new UserError('The title does not fit.', 'Say the cause in 10 to 110 characters.');
    const path = join(knowledgeRoot, 'entries', area, `${id}.yaml`);
    if (existsSync(path) || isUsed(id))
      throw new UserError('There is an entry of that id.', 'Choose another; ids are never reused.');
    const { entry, examples } = skeleton({ id, title, code, day: new Date().toISOString().slice(0, 10) });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, entry);
    writeFileSync(path.replace(/\.yaml$/, '.examples.yaml'), examples);
    process.stdout.write(
      `Wrote knowledge/entries/${area}/${id}.yaml and its examples. Fill in the texts, then: npm run kb\n`,
    );
  } finally {
    ask.close();
  }
}

/** Whether an entry, caller row or claim of any area has that id. */
function isUsed(id: string): boolean {
  const { entries, callers, claims } = load(knowledgeRoot);
  return (
    [...entries, ...claims].some(({ data }) => data.id === id) ||
    callers.some(({ data }) => data.rows.some((row) => row.id === id))
  );
}

type Ask = ((question: string, otherwise?: string) => Promise<string>) & { close: () => void };

function asker(): Ask {
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stderr })
    : undefined;
  const ask = async (question: string, otherwise?: string): Promise<string> => {
    if (terminal) return (await terminal.question(question)).trim();
    if (otherwise !== undefined) return otherwise;
    throw new UserError(
      `${question.replace(/: $/, '')} is missing.`,
      'Give id, --area and --title, or call it on a terminal.',
    );
  };
  return Object.assign(ask, { close: () => terminal?.close() });
}

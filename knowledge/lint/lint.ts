/** Checks what a schema cannot: references, ids, parameters, names, sizes, and ties that nobody settles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile/compile.ts';
import { type Loaded, load, type Problem } from '../load/load.ts';
import { lintCommands } from './lint-commands.ts';
import { lintCopies } from './lint-copies.ts';
import { lintHeard } from './lint-heard.ts';
import { lintMarks } from './lint-marks.ts';
import { lintNames } from './lint-names.ts';
import { lintOpeners } from './lint-openers.ts';
import { lintReferences } from './lint-references.ts';
import { lintTies } from './lint-ties.ts';

const MAX_LINES = 60;

/** All problems of the data files below `root`, in order of file. */
export function lint(root: string): Problem[] {
  const loaded = load(root);
  const problems = [
    ...loaded.problems,
    ...ids(loaded),
    ...lintReferences(loaded),
    ...lintNames(loaded),
    ...lintMarks(loaded),
    ...lintOpeners(loaded),
    ...lintCommands(loaded),
    ...lintCopies(loaded),
    ...lintHeard(loaded),
    ...sizes(root, loaded),
  ];
  if (loaded.problems.length === 0 && problems.every(({ rule }) => rule !== 'reference')) {
    problems.push(...lintTies(compile(loaded), loaded));
  }
  return problems.sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
}

/** One problem as a line for terminals and editors. */
export const problemLine = ({ file, line, rule, what, why, mend }: Problem): string =>
  `knowledge/${file}${line ? `:${line}` : ''} [${rule}] ${what}\n    why: ${why}\n    mend: ${mend}`;

function ids(loaded: Loaded): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  const all: [string, string][] = [
    ...loaded.entries.map(({ file, data }): [string, string] => [data.id, file]),
    ...loaded.callers.flatMap(({ file, data }) => data.rows.map((row): [string, string] => [row.id, file])),
    ...loaded.claims.map(({ file, data }): [string, string] => [data.id, file]),
  ];
  for (const [id, file] of all) {
    const other = seen.get(id);
    if (other) {
      problems.push({
        rule: 'unique-id',
        file,
        what: `id ${id} is used in ${other} too`,
        why: 'Links and records name entries, rows and claims by id.',
        mend: 'Choose another id; never reuse one.',
      });
    }
    seen.set(id, file);
  }
  for (const { file, data } of [...loaded.entries, ...loaded.claims, ...loaded.fixes, ...loaded.sources]) {
    if (!file.endsWith(`/${data.id}.yaml`)) {
      problems.push({
        rule: 'file-name',
        file,
        what: `the file holds ${data.id}`,
        why: 'One entry, one file, found by its id.',
        mend: `Name the file ${data.id}.yaml.`,
      });
    }
  }
  return problems;
}

const sizes = (root: string, loaded: Loaded): Problem[] =>
  loaded.entries.flatMap(({ file }) => {
    const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
    return lines <= MAX_LINES
      ? []
      : [
          {
            rule: 'one-screen',
            file,
            what: `${lines} lines`,
            why: 'An entry is read on one screen.',
            mend: `Split it or cut it to ${MAX_LINES} lines.`,
          },
        ];
  });

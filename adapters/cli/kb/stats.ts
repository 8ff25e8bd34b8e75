/** `caller-id kb stats`: counts, grades, ages, and how the entries do on all examples. */
import { grade } from '../../../bot/answer/grade.ts';
import { lexicon } from '../../../bot/lexicon.ts';
import { compile } from '../../../knowledge/compile/compile.ts';
import { knowledgeRoot } from '../../../knowledge/compile/read-compiled.ts';
import type { Compiled, KnownSentence } from '../../../knowledge/compiled/compiled.ts';
import { phrasesOf } from '../../../knowledge/compiled/phrases.ts';
import { load } from '../../../knowledge/load/load.ts';
import { now } from '../engine.ts';
import { runExamples } from './run-examples.ts';

/** Prints the figures; exit code 1 where an example goes wrong. */
export async function statsCommand(options: { json?: boolean }): Promise<void> {
  const loaded = load(knowledgeRoot);
  const compiled = compile(loaded);
  const results = runExamples(loaded, lexicon(compiled), now());
  const matches = results.filter((one) => !one.miss && one.owner !== 'silent');
  const figures = {
    sources: loaded.sources.length,
    passages: Object.keys(compiled.passages).length,
    entries: compiled.entries.length,
    callerRows: compiled.rows.length,
    claims: compiled.claims.length,
    signs: compiled.signs.length,
    vocabularyWords: phrasesOf(compiled.phrases).length,
    grades: grades(compiled),
    examples: {
      matches: matches.length,
      misses: results.filter((one) => one.miss).length,
      silent: loaded.silent.length,
    },
    wrong: results.filter((one) => one.wrong.length > 0).length,
    thefts: results.filter((one) => one.thief !== undefined).length,
    overAsked: results.filter((one) => one.overAsked).length,
    asked: results.filter((one) => one.answer.outcome === 'ask').length,
  };
  if (options.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  else {
    for (const [name, value] of Object.entries(figures)) {
      process.stdout.write(
        `${name.padEnd(16)} ${
          typeof value === 'object'
            ? Object.entries(value)
                .map(([key, count]) => `${key} ${count}`)
                .join(', ')
            : value
        }\n`,
      );
    }
    for (const { file, name, wrong, thief } of results) {
      if (wrong.length > 0)
        process.stdout.write(
          `  ${file}: ${name}: ${wrong.join('; ')}${thief ? ` (taken by ${thief})` : ''}\n`,
        );
    }
  }
  if (figures.wrong > 0) process.exitCode = 1;
}

function grades(compiled: Compiled): Record<string, number> {
  const count: Record<string, number> = {};
  const add = (list: readonly KnownSentence[]): void => {
    for (const one of list) {
      const key = 'silence' in one ? 'silent' : grade(one.cites, compiled.passages, now());
      count[key] = (count[key] ?? 0) + 1;
    }
  };
  for (const entry of compiled.entries) add([...entry.cause, ...entry.limits]);
  for (const row of compiled.rows) add(row.says);
  for (const claim of compiled.claims) add(claim.statements);
  return count;
}

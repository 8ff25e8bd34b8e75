/** `caller-id check <claim>`: what the sources say of an assertion. */

import { sentenceText, sourceLines } from '../../../bot/answer/render-markdown.ts';
import { diagnose } from '../../../bot/diagnose.ts';
import { engine, now } from '../engine.ts';
import { print } from '../print.ts';
import { readInput } from '../read-input.ts';

/** Prints the verdict on each claim met; exit code 1 where none is known. */
export async function checkCommand(claim: string): Promise<void> {
  const lexicon = await engine();
  const answer = diagnose(claim.trim() === '' ? readInput() : claim, { now: now() }, lexicon);
  if (answer.claims.length === 0) {
    process.exitCode = 1;
    print(
      `No claim that has been checked against sources was met in this.\n\n${answer.outcome === 'answer' ? answer.text : ''}`,
    );
    return;
  }
  const lines = answer.claims.flatMap(({ title, verdict, statements }) => [
    `**“${title}” — ${verdict}**`,
    ...statements.map((one) => `- ${sentenceText(one)}`),
    '',
  ]);
  const cited = new Set(
    answer.claims.flatMap((one) => one.statements.flatMap((sentence) => sentence.cites as readonly number[])),
  );
  print(`${lines.join('\n')}\n${sourceLines(answer.sources.filter((source) => cited.has(source.n)))}\n`);
}

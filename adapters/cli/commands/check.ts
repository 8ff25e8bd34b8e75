/** `caller-id check <claim>`: what the sources say of an assertion. */
import { diagnose } from '../../../bot/diagnose.ts';
import { check } from '../../../bot/look-up/check.ts';
import { engine, now } from '../engine.ts';
import { print } from '../print.ts';
import { printSheet } from '../print-sheet.ts';
import { readInput } from '../read-input.ts';

/** Prints the verdict on each claim met; exit code 1 where none is known. */
export async function checkCommand(claim: string): Promise<void> {
  const lexicon = await engine();
  const answer = diagnose(claim.trim() === '' ? readInput() : claim, { now: now() }, lexicon);
  const found = check(answer);
  if (found) {
    printSheet(found);
    return;
  }
  process.exitCode = 1;
  print(
    `No claim that has been checked against sources was met in this.\n\n${answer.outcome === 'answer' ? answer.text : ''}`,
  );
}

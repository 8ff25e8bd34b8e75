/** `caller-id diagnose`: one message, or a batch of JSON lines. */
import { diagnose } from '../../../bot/diagnose.ts';
import { UserError } from '../../errors/user-error.ts';
import { engine, now } from '../engine.ts';
import { print } from '../print.ts';
import { readInput } from '../read-input.ts';
import { diagnoseLine } from './diagnose-line.ts';

export interface DiagnoseOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly given?: Record<string, string>;
}

/** Prints the Answer as text, as one JSON object, or one a line; exit code 1 where a line of a batch could not be read. */
export async function diagnoseCommand(file: string | undefined, options: DiagnoseOptions): Promise<void> {
  const lexicon = await engine();
  for (const [name, value] of Object.entries(options.given ?? {})) {
    if (lexicon.byName.has(`${name}=${value}`)) continue;
    const known = lexicon.question.get(name)?.options.map((option) => option.value) ?? [];
    throw new UserError(
      'That is no fact of the vocabulary.',
      known.length > 0 ? `Known values: ${known.join(', ')}.` : 'For example: --given trigger=schedule',
    );
  }
  const text = readInput(file);
  if (options.jsonl) {
    for (const line of text.split('\n')) {
      if (line.trim() === '') continue;
      const result = diagnoseLine(line, lexicon, now());
      if ('error' in result) process.exitCode = 1;
      process.stdout.write(`${JSON.stringify(result)}\n`);
    }
    return;
  }
  const answer = diagnose(text, { now: now(), ...(options.given ? { given: options.given } : {}) }, lexicon);
  if (options.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  else print(answer.text);
}

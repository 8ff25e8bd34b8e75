/** Takes the words of one fact out of a message. */
import type { Answer } from '../../bot/answer/answer.ts';

/** `text` without every place where a fact named `name` was read in `answer`. */
export function ablate(text: string, name: string, { facts }: Pick<Answer, 'facts'>): string {
  const places = facts
    .filter((fact) => fact.name === name && fact.at !== undefined && fact.end !== undefined)
    .map((fact) => [fact.at as number, fact.end as number] as const)
    .sort((a, b) => b[0] - a[0]);
  let out = text;
  for (const [at, end] of places) out = `${out.slice(0, at)}${' '.repeat(end - at)}${out.slice(end)}`;
  return out;
}

/** The ways to prove or change who calls, over all callers of an answer: every door draws the same ones. */
import type { AnswerFix } from './answer.ts';

/** Each way of `lists` once, in order. */
export function eachWay(lists: readonly (readonly AnswerFix[] | undefined)[]): AnswerFix[] {
  const seen = new Set<string>();
  return lists.flatMap((list) => list ?? []).filter(({ text }) => !seen.has(text) && seen.add(text));
}

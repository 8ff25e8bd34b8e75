/** The ways to prove and to change who calls, over all callers of an answer: every door draws the same ones. */
import type { Answer, AnswerFix } from './answer.ts';

/** The ways of `answer`, each once, in order; what is told as a fix is not told again. */
export function waysOf({
  fixes,
  callers,
}: Pick<Answer, 'fixes' | 'callers'>): Record<'prove' | 'change', AnswerFix[]> {
  const seen = new Set(fixes.map(({ text }) => text));
  const once = (way: 'prove' | 'change'): AnswerFix[] =>
    callers.flatMap((caller) => caller[way] ?? []).filter(({ text }) => !seen.has(text) && seen.add(text));
  return { prove: once('prove'), change: once('change') };
}

/** One sentence that says an answer has come and what it is, for people who hear the page. */
import type { Answer } from '../../../bot/answer/answer.ts';

/** Names the first answer, the caller, and how many fixes follow. */
export function summary(answer: Answer, title: (id: string) => string): string {
  const [first] = answer.answeredBy;
  if (answer.outcome === 'abstain') return answer.warnings.at(-1)?.text ?? 'No answer.';
  const caller = answer.callers[0]?.name;
  const parts = [
    answer.outcome === 'ask'
      ? `One question first: ${answer.question?.text ?? ''}`
      : `Answer: ${first ? title(first) : ''}.`,
    ...(caller ? [`Caller: ${caller}.`] : []),
    ...(answer.fixes.length > 0
      ? [`${answer.fixes.length} ${answer.fixes.length === 1 ? 'fix' : 'fixes'}.`]
      : []),
  ];
  return parts.join(' ');
}

/** Why an answer did not help: the fixed list of every chat door; free text is never kept. */
export const FEEDBACK_REASONS = {
  'not-my-case': 'It answers another case than mine',
  wrong: 'It is wrong',
  outdated: 'It is no longer so',
  'did-not-work': 'I did it, and it did not help',
  unclear: 'I do not understand it',
} as const satisfies Readonly<Record<string, string>>;

export type FeedbackReason = keyof typeof FEEDBACK_REASONS;

/** `text` as a reason; undefined where it is none. */
export const feedbackReason = (text: string): FeedbackReason | undefined =>
  Object.hasOwn(FEEDBACK_REASONS, text) ? (text as FeedbackReason) : undefined;

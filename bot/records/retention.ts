/** For how long things are kept, in seconds. Open follow-ups say themselves when they end. */
const DAY = 86_400;

export const retention = {
  deliveries: DAY,
  answers: 180 * DAY,
  feedback: 180 * DAY,
  /** After it was last counted. */
  unanswered: 365 * DAY,
  /** Longer than feedback may wait on another machine. */
  erasures: 30 * DAY,
} as const;

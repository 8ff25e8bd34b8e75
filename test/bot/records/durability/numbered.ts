/** Records that follow from their number alone, so that a torn or foreign one is seen at once. */
import { createHash } from 'node:crypto';
import type { AnswerRecord, Feedback, FollowUp, Unanswered } from '../../../../bot/records/records.ts';

const AT = 1_795_000_000;
const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

export const numberedAnswer = (n: string): AnswerRecord => ({
  id: `answer-${n}`,
  door: 'discord',
  outcome: 'answer',
  answeredBy: [hash(`by ${n}`), hash(`and ${n}`)],
  service: 'key-vault',
  codes: [hash(`code ${n}`)],
  factNames: Array.from({ length: 12 }, (_, at) => `f-${hash(`${at} ${n}`).replace(/[^a-z]/g, '')}`),
  latencyMs: 0.5,
  user: hash(`user ${n}`),
  place: `discord:${n}`,
  at: AT,
});

export const numberedFeedback = (n: string): Feedback => ({
  answer: `answer-${n}`,
  door: 'discord',
  helpful: hash(n) < 'V',
  why: `why-${hash(n).replace(/[^a-z]/g, '')}`,
  user: hash(`user ${n}`),
  place: `discord:${n}`,
  at: AT,
});

/** About two pages of SQLite, so that one row is more than one write. */
export const numberedFollowUp = (n: string): FollowUp => ({
  id: `open-${n}`,
  user: hash(`user ${n}`),
  place: `discord:${n}`,
  sealed: Buffer.concat(
    Array.from({ length: 250 }, (_, at) => createHash('sha256').update(`${at} ${n}`).digest()),
  ),
  expires: AT + 900,
});

/** The same for all numbers: only its count grows. */
export const counted: Omit<Unanswered, 'count' | 'first' | 'last'> = {
  fingerprint: 'all-numbers',
  codes: [],
  factNames: [],
  nearest: [],
};
export { AT };

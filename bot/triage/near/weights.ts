/** What each signal counts. Fitted to the examples and the development messages by `npm run fit`; not edited by hand. */
import type { Signals } from './candidates.ts';
import type { MessageSignals } from './message-signals.ts';

export const WEIGHTS: { readonly [K in keyof Signals]: number } = {
  wholeNear: 1.75,
  sentenceNear: 2.02,
  near: 1.90,
  verbatim: 1.80,
  sentenceShare: -1.36,
  said: 1.42,
  saidShare: 0.13,
  covered: 2.16,
  sentenceCovered: 2.10,
  about: 1.79,
  ofCode: -1.85,
  ofContrast: -1.56,
  notIdentity: -0.91,
  holds: 0.52,
  stands: 4.94,
  row: -1.04,
  rowStands: 1.40,
  rowAsked: 3.38,
  claim: 0.20,
  claimMet: 0.25,
  claimJudged: 2.86,
};

export const NONE_WEIGHTS: { readonly [K in keyof MessageSignals]: number } = {
  always: 4.96,
  ours: -1.44,
  perhapsOurs: -0.16,
  foreign: 2.09,
  beside: 3.74,
  nearest: 2.59,
  length: 2.62,
  failing: 0.63,
  asked: -0.06,
  code: 0.64,
  status: 0.71,
  service: -0.41,
  vague: 0.26,
};

export const ASK_WEIGHTS: { readonly [K in keyof MessageSignals]: number } = {
  always: 2.35,
  ours: 1.76,
  perhapsOurs: 0.13,
  foreign: -0.86,
  beside: -0.33,
  nearest: 1.91,
  length: 0.28,
  failing: 2.36,
  asked: -0.20,
  code: -0.15,
  status: 0.73,
  service: -0.69,
  vague: 2.33,
};

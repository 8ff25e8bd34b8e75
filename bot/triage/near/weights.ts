/** What each signal counts. Fitted to the examples and the development messages by `npm run fit`; not edited by hand. */
import type { Signals } from './candidates.ts';
import type { MessageSignals } from './message-signals.ts';

export const WEIGHTS: { readonly [K in keyof Signals]: number } = {
  wholeNear: 1.73,
  sentenceNear: 1.99,
  near: 1.89,
  verbatim: 1.8,
  sentenceShare: -1.31,
  said: 1.41,
  saidShare: 0.13,
  covered: 2.24,
  sentenceCovered: 2.11,
  about: 1.78,
  ofCode: -1.84,
  ofContrast: -1.56,
  notIdentity: -0.92,
  holds: 0.53,
  stands: 4.94,
  row: -1.05,
  rowStands: 1.41,
  rowAsked: 3.38,
  claim: 0.2,
  claimMet: 0.25,
  claimJudged: 2.86,
};

export const NONE_WEIGHTS: { readonly [K in keyof MessageSignals]: number } = {
  always: 4.92,
  ours: -1.41,
  perhapsOurs: -0.15,
  foreign: 2.1,
  beside: 3.74,
  nearest: 2.58,
  length: 2.67,
  failing: 0.63,
  asked: -0.08,
  code: 0.64,
  status: 0.7,
  service: -0.43,
  vague: 0.24,
};

export const ASK_WEIGHTS: { readonly [K in keyof MessageSignals]: number } = {
  always: 2.35,
  ours: 1.78,
  perhapsOurs: 0.13,
  foreign: -0.85,
  beside: -0.33,
  nearest: 1.92,
  length: 0.26,
  failing: 2.36,
  asked: -0.21,
  code: -0.15,
  status: 0.72,
  service: -0.7,
  vague: 2.33,
};

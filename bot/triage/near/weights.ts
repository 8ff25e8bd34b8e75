/** What each signal counts. Fitted to the examples and the development messages by `npm run fit`; not edited by hand. */
import type { Signals } from './candidates.ts';
import type { MessageSignals } from './message-signals.ts';

export const WEIGHTS: { readonly [K in keyof Signals]: number } = {
  wholeNear: 1.84,
  sentenceNear: 1.88,
  near: 1.68,
  verbatim: 2.01,
  sentenceShare: -0.86,
  said: 1.41,
  saidShare: 0.05,
  covered: 2.33,
  sentenceCovered: 2.05,
  about: 1.86,
  ofCode: -1.82,
  ofContrast: -2.6,
  notIdentity: -1.02,
  holds: 0.82,
  stands: 5.47,
  row: -1.33,
  rowStands: 1.76,
  rowAsked: 3.43,
  claim: 0.21,
  claimMet: 0.27,
  claimJudged: 3.01,
};

export const NONE_WEIGHTS: { readonly [K in keyof MessageSignals]: number } = {
  always: 5.15,
  ours: -1.41,
  perhapsOurs: -0.39,
  foreign: 2.19,
  beside: 3.87,
  nearest: 2.76,
  length: 2.91,
  failing: 0.53,
  asked: -0.28,
  code: 0.57,
  status: 0.19,
  service: -0.69,
  vague: -0.38,
};

export const ASK_WEIGHTS: { readonly [K in keyof MessageSignals]: number } = {
  always: 2.0,
  ours: 1.71,
  perhapsOurs: 0.02,
  foreign: -0.8,
  beside: -0.32,
  nearest: 2.06,
  length: 0.8,
  failing: 2.42,
  asked: 0.2,
  code: -0.12,
  status: 0.97,
  service: -1.11,
  vague: 1.91,
};

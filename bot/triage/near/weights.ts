/** What each signal counts. Fitted to the examples and the development messages by `npm run fit`; not edited by hand. */
import type { Signals } from './candidates.ts';
import type { MessageSignals } from './message-signals.ts';

export const WEIGHTS: { readonly [K in keyof Signals]: number } = {
  wholeNear: 1.75,
  sentenceNear: 1.99,
  near: 1.88,
  verbatim: 1.8,
  sentenceShare: -1.39,
  said: 1.42,
  saidShare: 0.14,
  covered: 2.19,
  sentenceCovered: 2.04,
  about: 1.83,
  ofCode: -1.82,
  ofContrast: -1.56,
  notIdentity: -0.93,
  holds: 0.52,
  stands: 4.91,
  row: -1.07,
  rowStands: 1.41,
  rowAsked: 3.37,
  claim: 0.2,
  claimMet: 0.26,
  claimJudged: 2.86,
};

export const NONE_WEIGHTS: { readonly [K in keyof MessageSignals]: number } = {
  always: 4.94,
  ours: -1.42,
  perhapsOurs: -0.15,
  foreign: 2.11,
  beside: 3.72,
  nearest: 2.54,
  length: 2.59,
  failing: 0.63,
  asked: -0.06,
  code: 0.64,
  status: 0.72,
  service: -0.4,
  vague: 0.25,
};

export const ASK_WEIGHTS: { readonly [K in keyof MessageSignals]: number } = {
  always: 2.32,
  ours: 1.76,
  perhapsOurs: 0.13,
  foreign: -0.85,
  beside: -0.33,
  nearest: 1.89,
  length: 0.27,
  failing: 2.36,
  asked: -0.19,
  code: -0.15,
  status: 0.74,
  service: -0.69,
  vague: 2.33,
};

/** What each signal counts. Fitted by `npm run fit`; not edited by hand. */
import type { Signals } from './candidates.ts';
import type { MessageSignals } from './message-signals.ts';

export interface Weights {
  /** Of a candidate, of no answer, of asking back. */
  readonly answer: { readonly [K in keyof Signals]: number };
  readonly none: { readonly [K in keyof MessageSignals]: number };
  readonly ask: { readonly [K in keyof MessageSignals]: number };
}

export const weights: Weights = {
  answer: {
    near: 0.35,
    worded: 1.94,
    said: 2.61,
    covered: 0.47,
    sentenceCovered: 0.93,
    about: 0.98,
    notIdentity: -0.35,
    holds: 0.13,
    stands: 0.72,
    row: -0.04,
    rowStands: 0.84,
    rowAsked: 1.08,
    claim: 1.16,
    claimMet: 0.99,
    claimJudged: 0.29,
  },
  none: {
    always: 2.95,
    ours: -0.56,
    perhapsOurs: 0.33,
    foreign: 2.13,
    beside: 1.9,
    nearest: 1.05,
    length: 2.38,
    failing: 0.38,
    asked: 0.36,
    code: 0.07,
    status: 0.77,
    service: 0.49,
    vague: -0.35,
  },
  ask: {
    always: 3.11,
    ours: 1.14,
    perhapsOurs: -0.79,
    foreign: -0.75,
    beside: -0.26,
    nearest: 1.22,
    length: 0.2,
    failing: 2.28,
    asked: -0.83,
    code: -0.03,
    status: -0.34,
    service: 0.35,
    vague: 1.23,
  },
};

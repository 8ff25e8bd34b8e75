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
    near: 0.4,
    worded: 1.93,
    said: 2.59,
    covered: 0.49,
    sentenceCovered: 0.94,
    about: 0.96,
    notIdentity: -0.37,
    holds: 0.06,
    stands: 0.71,
    rowStands: 0.84,
    rowAsked: 1.08,
    claim: 1.15,
    claimMet: 0.98,
    claimJudged: 0.3,
  },
  none: {
    always: 2.98,
    ours: -0.43,
    perhapsOurs: 0.3,
    foreign: 2.16,
    beside: 1.95,
    nearest: 1.19,
    length: 2.57,
    failing: 0.48,
    status: 0.77,
    vague: -0.37,
  },
  ask: {
    always: 2.97,
    ours: 1.17,
    perhapsOurs: -0.88,
    foreign: -0.7,
    beside: -0.26,
    nearest: 1.11,
    length: -0.02,
    failing: 2.26,
    status: -0.19,
    vague: 1.23,
  },
};

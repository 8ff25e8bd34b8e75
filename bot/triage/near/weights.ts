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
    near: 0.51,
    worded: 1.67,
    said: 2.18,
    covered: 0.52,
    sentenceCovered: 0.73,
    about: 0.88,
    notIdentity: -0.35,
    holds: -0.32,
    stands: 0.87,
    rowStands: 0.93,
    rowAsked: 1.03,
    claim: 1.13,
    claimMet: 0.89,
    claimJudged: 0.33,
  },
  none: {
    always: 2.82,
    ours: -0.4,
    perhapsOurs: 0.28,
    foreign: 2.41,
    beside: 1.49,
    nearest: 1.56,
    length: 2.34,
    failing: 0.4,
    status: 0.8,
    vague: 0.61,
  },
  ask: {
    always: 2.96,
    ours: 1.15,
    perhapsOurs: -0.97,
    foreign: -0.57,
    beside: -0.23,
    nearest: 1.16,
    length: -0.08,
    failing: 2.18,
    status: -0.24,
    vague: 1.4,
  },
};

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
    near: 0.2,
    worded: 2.13,
    said: 2.29,
    covered: 0.18,
    sentenceCovered: 0.8,
    about: 0.9,
    notIdentity: -0.24,
    holds: -1.31,
    stands: 0.89,
    rowStands: 0.64,
    rowAsked: 0.73,
    claim: 0.71,
    claimMet: 0.54,
    claimJudged: 0.33,
  },
  none: {
    always: 2.3,
    ours: -1.2,
    perhapsOurs: 0.7,
    foreign: 2.2,
    beside: 1.8,
    nearest: 0.6,
    length: 3.4,
    failing: 0.1,
    status: 1.1,
    vague: -0.4,
  },
  ask: {
    always: 2.3,
    ours: 0.8,
    perhapsOurs: -0.6,
    foreign: -0.7,
    beside: -0.1,
    nearest: 1.3,
    length: 0,
    failing: 2,
    status: 0.3,
    vague: 1.2,
  },
};

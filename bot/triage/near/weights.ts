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
    worded: 3.4,
    said: 3.66,
    about: 0.7,
    notIdentity: -0.64,
    stands: 0.16,
    rowStands: 0.24,
    rowAsked: 1.81,
    claim: 1.14,
    claimMet: 0.33,
    claimJudged: 0.92,
  },
  none: {
    always: 2.5,
    ours: -1.5,
    perhapsOurs: 0.1,
    foreign: 1.4,
    beside: 1.7,
    elsewhere: 2.1,
    unclear: 0.4,
    allElsewhere: 1.7,
    allUnclear: -1.4,
    length: 1,
    failing: 0.2,
    status: 0.6,
    vague: -0.9,
  },
  ask: {
    always: 4.8,
    ours: -0.7,
    perhapsOurs: -0.7,
    foreign: -1,
    beside: -0.2,
    elsewhere: 0.8,
    unclear: 2.1,
    allElsewhere: -1,
    allUnclear: 1.3,
    length: -1.7,
    failing: 1.6,
    status: 0.1,
    vague: 1.2,
  },
};

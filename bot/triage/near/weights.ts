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
    worded: 3.6,
    said: 7.13,
    about: 0.5,
    notIdentity: 0.24,
    stands: -0.33,
    rowStands: 0.01,
    rowAsked: 1.63,
    claim: 0.66,
    claimMet: 0.47,
    claimJudged: 0.29,
  },
  none: {
    always: 2.2,
    ours: -1.7,
    perhapsOurs: -0.2,
    foreign: 0.4,
    beside: 1.9,
    elsewhere: 3.7,
    unclear: 1.2,
    allElsewhere: 1.7,
    allUnclear: -1.5,
    length: 1.4,
    failing: -0.2,
    status: 0.6,
    vague: -0.6,
  },
  ask: {
    always: 4.3,
    ours: -0.4,
    perhapsOurs: -0.9,
    foreign: -1.2,
    beside: -0.2,
    elsewhere: 1.3,
    unclear: 3.7,
    allElsewhere: -0.5,
    allUnclear: 1,
    length: -1.4,
    failing: 1.3,
    status: 0.2,
    vague: 0.7,
  },
};

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
    worded: 3.07,
    said: 4.37,
    about: 0.94,
    notIdentity: -0.57,
    stands: 0.11,
    rowStands: 0.58,
    rowAsked: 1.77,
    claim: 1.02,
    claimMet: 0.39,
    claimJudged: 0.74,
  },
  none: {
    always: 2.5,
    ours: -1.4,
    perhapsOurs: 0.7,
    foreign: 1.3,
    beside: 1.5,
    elsewhere: 2.5,
    unclear: 0.4,
    allElsewhere: 1.2,
    allUnclear: -0.8,
    length: 1.4,
    failing: -0.2,
    status: 0.9,
    vague: -0.8,
  },
  ask: {
    always: 3.3,
    ours: -0.1,
    perhapsOurs: -1,
    foreign: -0.9,
    beside: -0.3,
    elsewhere: 1,
    unclear: 2,
    allElsewhere: -1.1,
    allUnclear: 1.2,
    length: -1.6,
    failing: 2.1,
    status: -0.3,
    vague: 1.6,
  },
};

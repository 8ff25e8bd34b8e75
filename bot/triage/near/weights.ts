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
    worded: 3.47,
    said: 3.18,
    about: 1,
    notIdentity: -0.64,
    stands: 0.12,
    rowStands: 0.7,
    rowAsked: 1.61,
    claim: 1.01,
    claimMet: 0.41,
    claimJudged: 0.74,
  },
  none: {
    always: 2.4,
    ours: -1.2,
    perhapsOurs: 0.5,
    foreign: 1.4,
    beside: 1.4,
    elsewhere: 2.4,
    unclear: 0.7,
    allElsewhere: 1.4,
    allUnclear: -1.1,
    length: 1.3,
    failing: 0,
    status: 0.7,
    vague: -0.8,
  },
  ask: {
    always: 3.9,
    ours: -0.3,
    perhapsOurs: -0.2,
    foreign: -0.7,
    beside: -0.3,
    elsewhere: 0.7,
    unclear: 2.3,
    allElsewhere: -0.6,
    allUnclear: 0.9,
    length: -1.5,
    failing: 2.1,
    status: 0,
    vague: 1.5,
  },
};

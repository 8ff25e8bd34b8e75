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
    worded: 3.2,
    said: 7.7,
    about: 0.71,
    notIdentity: 0.26,
    stands: -0.15,
    rowStands: 0.22,
    rowAsked: 1.44,
    claim: 0.67,
    claimMet: 0.47,
    claimJudged: 0.3,
  },
  none: {
    always: 2.1,
    ours: -1.8,
    perhapsOurs: 0,
    foreign: 0.6,
    beside: 1,
    elsewhere: 3.7,
    unclear: 1.1,
    allElsewhere: 1.6,
    allUnclear: -1.5,
    length: 1.4,
    failing: -0.1,
    status: 0.2,
    vague: -0.7,
  },
  ask: {
    always: 4.4,
    ours: -0.4,
    perhapsOurs: -0.7,
    foreign: -1.1,
    beside: -0.2,
    elsewhere: 1.1,
    unclear: 3.6,
    allElsewhere: -0.5,
    allUnclear: 1,
    length: -1.4,
    failing: 1.3,
    status: 0.2,
    vague: 0.7,
  },
};

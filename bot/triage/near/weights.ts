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
    worded: 3.3,
    said: 7.56,
    about: 0.69,
    notIdentity: 0.31,
    stands: -0.18,
    rowStands: 0.27,
    rowAsked: 1.41,
    claim: 0.68,
    claimMet: 0.46,
    claimJudged: 0.31,
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
    failing: 0,
    status: 0.1,
    vague: -0.7,
  },
  ask: {
    always: 4.3,
    ours: -0.4,
    perhapsOurs: -0.7,
    foreign: -1.2,
    beside: -0.2,
    elsewhere: 1.1,
    unclear: 3.6,
    allElsewhere: -0.5,
    allUnclear: 0.9,
    length: -1.4,
    failing: 1.3,
    status: 0.2,
    vague: 0.7,
  },
};

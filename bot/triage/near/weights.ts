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
    worded: 3.08,
    said: 8.02,
    about: 0.69,
    notIdentity: 0.26,
    stands: 0.07,
    rowStands: 0.11,
    rowAsked: 1.34,
    claim: 0.71,
    claimMet: 0.4,
    claimJudged: 0.39,
  },
  none: {
    always: 2,
    ours: -1.4,
    perhapsOurs: 0.3,
    foreign: 1,
    beside: 0.3,
    elsewhere: 4,
    unclear: 0.7,
    allElsewhere: 1.6,
    allUnclear: -1.3,
    length: 1,
    failing: 0.1,
    status: 0.4,
    vague: -0.3,
  },
  ask: {
    always: 4,
    ours: -0.4,
    perhapsOurs: -0.6,
    foreign: -0.7,
    beside: 0.6,
    elsewhere: 1.4,
    unclear: 3.3,
    allElsewhere: -0.7,
    allUnclear: 1.2,
    length: -1.4,
    failing: 1.4,
    status: 0.5,
    vague: 1.9,
  },
};

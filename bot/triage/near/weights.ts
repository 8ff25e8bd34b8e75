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
    worded: 2.91,
    said: 7.02,
    about: 0.82,
    notIdentity: 0.28,
    stands: 0.46,
    rowStands: 0.23,
    rowAsked: 0.89,
    claim: 0.68,
    claimMet: 0.45,
    claimJudged: 0.29,
  },
  none: {
    always: 2.4,
    ours: -0.7,
    perhapsOurs: -0.1,
    foreign: 2.9,
    foreignBeside: -0.6,
    beside: 0.1,
    elsewhere: 3.6,
    unclear: 1,
    allElsewhere: 1.8,
    allUnclear: -1.3,
    length: 1,
    failing: 0.1,
    status: 0.3,
    vague: -0.3,
  },
  ask: {
    always: 3.6,
    ours: -0.2,
    perhapsOurs: -0.8,
    foreign: -0.6,
    foreignBeside: -0.5,
    beside: 0,
    elsewhere: 1.1,
    unclear: 3.7,
    allElsewhere: -1,
    allUnclear: 1.4,
    length: -0.8,
    failing: 1.3,
    status: 0.5,
    vague: 1.9,
  },
};

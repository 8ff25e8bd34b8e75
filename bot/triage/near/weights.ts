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
    worded: 2.99,
    said: 7.67,
    about: 0.72,
    notIdentity: 0.19,
    stands: 0.25,
    rowStands: 0.23,
    rowAsked: 0.9,
    claim: 0.67,
    claimMet: 0.42,
    claimJudged: 0.32,
  },
  none: {
    always: 2.4,
    ours: -0.9,
    perhapsOurs: -0.1,
    foreign: 3,
    foreignBeside: -1,
    beside: 0.1,
    elsewhere: 3.4,
    unclear: 1.3,
    allElsewhere: 1.7,
    allUnclear: -1.2,
    length: 1.1,
    failing: 0.2,
    status: 0,
    vague: -0.4,
  },
  ask: {
    always: 3.7,
    ours: -0.4,
    perhapsOurs: -0.7,
    foreign: -0.5,
    foreignBeside: -0.6,
    beside: -0.1,
    elsewhere: 1,
    unclear: 3.6,
    allElsewhere: -0.7,
    allUnclear: 1.2,
    length: -1.2,
    failing: 1.5,
    status: 0.3,
    vague: 1.8,
  },
};

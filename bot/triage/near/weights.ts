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
    worded: 2.92,
    said: 7.21,
    about: 0.78,
    notIdentity: 0.28,
    stands: 0.26,
    rowStands: 0.18,
    rowAsked: 0.98,
    claim: 0.68,
    claimMet: 0.43,
    claimJudged: 0.31,
  },
  none: {
    always: 2.5,
    ours: -0.8,
    perhapsOurs: -0.1,
    foreign: 3,
    foreignBeside: -0.8,
    beside: 0,
    elsewhere: 3.6,
    unclear: 1.1,
    allElsewhere: 1.6,
    allUnclear: -1.2,
    length: 0.9,
    failing: 0.1,
    status: 0.2,
    vague: -0.4,
  },
  ask: {
    always: 3.5,
    ours: -0.4,
    perhapsOurs: -0.5,
    foreign: -0.5,
    foreignBeside: -0.4,
    beside: 0,
    elsewhere: 1.2,
    unclear: 3.6,
    allElsewhere: -1,
    allUnclear: 1.4,
    length: -1,
    failing: 1.5,
    status: 0.3,
    vague: 1.9,
  },
};

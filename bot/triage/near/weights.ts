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
    worded: 2.86,
    said: 7.4,
    about: 0.8,
    notIdentity: 0.26,
    stands: 0.37,
    rowStands: 0.18,
    rowAsked: 0.97,
    claim: 0.7,
    claimMet: 0.44,
    claimJudged: 0.32,
  },
  none: {
    always: 2.5,
    ours: -0.9,
    perhapsOurs: -0.2,
    foreign: 3,
    foreignBeside: -0.8,
    beside: 0.1,
    elsewhere: 3.4,
    unclear: 1.1,
    allElsewhere: 1.7,
    allUnclear: -1.2,
    length: 1,
    failing: 0.2,
    status: 0,
    vague: -0.4,
  },
  ask: {
    always: 3.5,
    ours: -0.4,
    perhapsOurs: -0.5,
    foreign: -0.5,
    foreignBeside: -0.5,
    beside: 0,
    elsewhere: 1,
    unclear: 3.5,
    allElsewhere: -1,
    allUnclear: 1.4,
    length: -1,
    failing: 1.5,
    status: 0.3,
    vague: 1.9,
  },
};

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
    near: 0.4,
    worded: 2.09,
    said: 2.33,
    covered: 0.16,
    sentenceCovered: 0.68,
    about: 0.79,
    notIdentity: -0.26,
    holds: -1.28,
    stands: 0.93,
    rowStands: 0.65,
    rowAsked: 0.73,
    claim: 0.92,
    claimMet: 0.46,
    claimJudged: 0.6,
  },
  none: {
    always: 2.33,
    ours: -1.18,
    perhapsOurs: 0.65,
    foreign: 2.27,
    beside: 1.84,
    nearest: 0.59,
    length: 3.41,
    failing: 0.11,
    status: 1.1,
    vague: -0.58,
  },
  ask: {
    always: 2.29,
    ours: 0.85,
    perhapsOurs: -0.65,
    foreign: -0.65,
    beside: -0.12,
    nearest: 1.2,
    length: -0.03,
    failing: 2,
    status: 0.28,
    vague: 1.07,
  },
};

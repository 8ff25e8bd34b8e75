/** The Answer: the one object every door renders. Four kinds of sentence and no fifth. */

import type { Passage } from '../../knowledge/compiled/compiled.ts';
import type { Stage } from '../../knowledge/compiled/stages.ts';
import type { Origin, Stance } from '../evidence/fact.ts';

/** Only `Citations` makes Statements and Silences, out of passages; no literal passes for one. */
declare const made: unique symbol;

/** How well a Statement is known; follows from the kinds of its sources and their relation to it. */
export type Grade = 'documented' | 'indirect' | 'observed' | 'disagree' | 'stale' | 'silent';

/** About Fabric, Entra or Azure; cannot be built without a source. Numbers are of `Answer.sources`. */
export interface Statement {
  readonly [made]: true;
  readonly kind: 'statement';
  readonly text: string;
  readonly grade: Exclude<Grade, 'silent'>;
  readonly cites: readonly [number, ...number[]];
}
/** What was looked for, where, on which day, and not found. */
export interface Silence {
  readonly [made]: true;
  readonly kind: 'silence';
  readonly text: string;
  readonly grade: 'silent';
  readonly cites: readonly [number, ...number[]];
}
/** What was read in the person's own paste. */
export interface Reading {
  readonly kind: 'reading';
  readonly text: string;
  readonly cites: readonly [];
}
/** From a fixed list, with no claim about Fabric. */
export interface Notice {
  readonly kind: 'notice';
  readonly id: string;
  readonly text: string;
  readonly cites: readonly [];
}
export type Sentence = Statement | Silence | Reading | Notice;

export interface AnswerFix {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly command?: string;
  readonly portal?: string;
  readonly risk?: string;
  readonly proof?: string;
  readonly undo?: string;
  readonly cites: readonly [number, ...number[]];
}

export interface AnswerCaller {
  readonly kind: string;
  /** Set where this is the caller of the attempt that works. */
  readonly attempt?: 'working';
  readonly appId?: string;
  readonly objectId?: string;
  readonly tenantId?: string;
  readonly name?: string;
  readonly statements: readonly Sentence[];
  readonly prove?: readonly AnswerFix[];
  readonly change?: readonly AnswerFix[];
}

export interface AnswerRefusal {
  readonly service: string;
  readonly stage: Stage;
  readonly status?: string;
  readonly code?: string;
  readonly action?: string;
  readonly resource?: string;
  readonly statements: readonly Sentence[];
}

/** A cited passage, numbered; its address opens at the place and highlights it. */
export interface AnswerSource extends Omit<Passage, 'source'> {
  readonly n: number;
  readonly ref: string;
}

export interface AnswerFact {
  readonly name: string;
  readonly value: string;
  readonly stance: Stance;
  readonly from: Origin;
  readonly at?: number;
  readonly end?: number;
}

/** An answer that is only offered, by its title and canonical address. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

export interface Answer {
  readonly id: string;
  readonly outcome: 'answer' | 'ask' | 'abstain';
  /** Of an answer: a refusal, a token or plain words decide it, or it is only the nearest to what was said. */
  readonly match?: 'certain' | 'nearest';
  /** Entry, caller-row and claim ids, the winner first. */
  readonly answeredBy: readonly string[];
  readonly callers: readonly AnswerCaller[];
  readonly refusals: readonly AnswerRefusal[];
  readonly facts: readonly AnswerFact[];
  readonly cause: readonly Sentence[];
  readonly fixes: readonly AnswerFix[];
  readonly limits: readonly Sentence[];
  readonly claims: readonly {
    readonly id: string;
    readonly title: string;
    readonly verdict: 'refuted' | 'outdated' | 'unsupported' | 'true';
    readonly statements: readonly Sentence[];
  }[];
  readonly question?: {
    readonly fact: string;
    readonly text: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  };
  /** Refusals of other services in the same message: the code, and the answer to it alone. */
  readonly also?: readonly (Offer & { readonly code: string })[];
  readonly ruledOut: readonly { readonly id: string; readonly by: string }[];
  readonly nearest: readonly Offer[];
  readonly sources: readonly AnswerSource[];
  readonly warnings: readonly { readonly kind: string; readonly text: string }[];
  /** The Markdown a person reads. */
  readonly text: string;
}

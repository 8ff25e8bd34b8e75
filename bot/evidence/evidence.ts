/** What the evidence room hands on: everything read from one message, and nothing of its secrets. */

import type { Hit } from '../../knowledge/compiled/phrases.ts';
import type { Word } from '../../knowledge/compiled/tokenise.ts';
import type { Fact, FoundSecret, Segment } from './fact.ts';

/** A clause of prose: its words (indices into `Evidence.words`) and how it is meant. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly kind: 'prose' | 'quote';
  readonly mood: 'failing' | 'working' | 'believed' | 'asked' | 'plain';
  readonly negated: boolean;
  /** Indices of the words that negate, those inside "does not work" included. */
  readonly negations: readonly number[];
  /** A leading negation that turned the mood of the clause before, and denies no fact. */
  readonly elliptical: boolean;
  /** Number of the sentence it is part of. */
  readonly sentence: number;
}

/** Facts of one call: those of the failing one, or of one that works. */
export interface Attempt {
  readonly failing: boolean;
  readonly facts: readonly Fact[];
}

export interface Evidence {
  readonly facts: readonly Fact[];
  /** Names in which a failing and a working attempt differ. */
  readonly differs: readonly string[];
  readonly secrets: readonly FoundSecret[];
  /** Scrubbed, normalised text of the message; never leaves the process. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly words: readonly Word[];
  readonly hits: readonly Hit<number>[];
  readonly clauses: readonly Clause[];
  /** Stretches of the text about a refusal that was put right before another one came. */
  readonly solved: readonly { readonly at: number; readonly end: number }[];
  /** Whether a pasted body names an error code that no sign lists. */
  readonly unlisted: boolean;
  /** Whether the middle of an overlong message was left unread. */
  readonly shortened: boolean;
}

/** The decision about one message, before any word is chosen. */
import type { CallerRow, Entry, Question } from '../../knowledge/compiled/compiled.ts';
import type { AlsoRefused } from './also-refused.ts';
import type { MetClaim } from './claims.ts';
import type { Refusal } from './refusal.ts';
import type { RuledOut } from './standing.ts';

export interface Diagnosis {
  readonly outcome: 'answer' | 'ask' | 'abstain';
  /** Whether the message is about the field at all. */
  readonly ours: boolean;
  /** What decided: a refusal's conditions, a question's wording, a claim, a token, a recognised non-identity refusal, nothing. */
  readonly by: 'refusal' | 'question' | 'claim' | 'token' | 'not-identity' | 'nothing';
  /** Set where words decided: whether they leave no doubt, or this is only the nearest. */
  readonly match?: 'certain' | 'nearest';
  readonly refusals: readonly Refusal[];
  readonly rows: readonly CallerRow[];
  /** Whether the rows come before the entries. */
  readonly rowsLead?: boolean;
  /** Rows of an attempt that works, for contrast. */
  readonly workingRows: readonly CallerRow[];
  /** Entries in the order of the answer. */
  readonly entries: readonly Entry[];
  readonly claims: readonly MetClaim[];
  /** Refusals of other services in the same message. */
  readonly also: readonly AlsoRefused[];
  readonly question?: { readonly fact: string } & Question;
  readonly ruledOut: readonly RuledOut[];
  /** Ids of entries and caller rows that come near, to offer. */
  readonly nearest: readonly string[];
}

/** Nothing found: where every decision starts. */
export const UNDECIDED: Diagnosis = {
  outcome: 'abstain',
  ours: true,
  by: 'nothing',
  refusals: [],
  rows: [],
  workingRows: [],
  entries: [],
  claims: [],
  also: [],
  ruledOut: [],
  nearest: [],
};

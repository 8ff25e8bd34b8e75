/** What can answer a question in prose, alike for both indexes: its wordings, the title first, and what it says. */
import type { CallerRow, Claim, Entry, KnownSentence, Wording } from './compiled.ts';

export interface Answering {
  readonly entries: readonly Entry[];
  readonly rows: readonly CallerRow[];
  readonly claims: readonly Claim[];
}

export interface Item {
  readonly id: string;
  readonly kind: Wording['kind'];
  readonly wordings: readonly [title: string, ...string[]];
  readonly says: readonly KnownSentence[];
}

/** Entries, caller rows, claims. */
export const itemsOf = ({ entries, rows, claims }: Answering): Item[] => [
  ...entries.map(
    ({ id, title, questions, wordings, cause }): Item => ({
      id,
      kind: 'entry',
      wordings: [title, ...questions, ...wordings],
      says: cause,
    }),
  ),
  ...rows.map(
    ({ id, title, who, wordings, says }): Item => ({
      id,
      kind: 'row',
      wordings: [`${title} ${who}`, ...wordings],
      says,
    }),
  ),
  ...claims.map(
    ({ id, title, wordings, statements }): Item => ({
      id,
      kind: 'claim',
      wordings: [title, ...wordings],
      says: statements,
    }),
  ),
];

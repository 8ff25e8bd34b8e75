/** Reads all that is kept, or what belongs to one, page by page. */
import { type RawBuilder, sql } from 'kysely';
import type { Exported, Whose } from './records.ts';
import { answerOf, feedbackOf, openOf, settingsOf, unansweredOf } from './rows.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

const PAGE = 500;

type Named = 'answers' | 'feedback' | 'follow_ups' | 'unanswered' | 'settings';

/** Per table: its key, in order, and how a row reads. */
const TABLES = {
  answers: { key: ['id'], read: (row) => ({ kind: 'answer', ...answerOf(row) }) },
  feedback: { key: ['answer', 'person'], read: (row) => ({ kind: 'feedback', ...feedbackOf(row) }) },
  follow_ups: { key: ['id'], read: openOf },
  unanswered: { key: ['fingerprint'], read: (row) => ({ kind: 'unanswered', ...unansweredOf(row) }) },
  settings: { key: ['place'], read: (row) => ({ kind: 'settings', place: row.place, ...settingsOf(row) }) },
} satisfies { [T in Named]: { key: readonly (keyof Tables[T])[]; read: (row: Tables[T]) => Exported } };

/** The tables that hold rows of `whose`. */
const tablesOf = (whose?: Whose): readonly Named[] => {
  if (!whose) return ['answers', 'feedback', 'follow_ups', 'unanswered', 'settings'];
  return 'user' in whose
    ? ['answers', 'feedback', 'follow_ups']
    : ['answers', 'feedback', 'follow_ups', 'settings'];
};

/** Rows in the order of table and key. Rejects with StoreUnavailable where a page cannot be read. */
export async function* exportRows(store: Store, whose?: Whose): AsyncGenerator<Exported> {
  let theirs: RawBuilder<unknown> = sql`1 = 1`;
  if (whose) theirs = 'user' in whose ? sql`person = ${whose.user}` : sql`place = ${whose.place}`;
  for (const table of tablesOf(whose)) {
    const { key, read } = TABLES[table];
    const columns = sql.raw(key.join(', '));
    let after: RawBuilder<unknown> = sql`1 = 1`;
    for (;;) {
      const { rows } = await store.run((db) =>
        sql<Record<string, unknown>>`select * from ${sql.table(table)} where ${theirs} and ${after}
          order by ${columns} limit ${sql.lit(PAGE)}`.execute(db),
      );
      for (const row of rows) yield (read as (row: unknown) => Exported)(row);
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) break;
      after = sql`(${columns}) > (${sql.join(key.map((name) => last[name]))})`;
    }
  }
}

/** The records on a SQL store: one implementation for SQLite and PostgreSQL. */
import { sql } from 'kysely';
import { deleteRows } from './delete-rows.ts';
import { erasureMark } from './erasure-mark.ts';
import { exportRows } from './export-rows.ts';
import type { FeedbackWriter } from './feedback-writer.ts';
import { noText } from './no-text.ts';
import type { Outbox } from './outbox.ts';
import { readStats } from './read-stats.ts';
import type {
  AnswerRecord,
  DoorName,
  Exported,
  Feedback,
  FollowUp,
  Records,
  RecordsStats,
  Settings,
  Unanswered,
  Whose,
} from './records.ts';
import { retention } from './retention.ts';
import { answerRow, followUpOf, settingsOf } from './rows.ts';
import type { Store } from './store.ts';

export interface SqlRecordsParts {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly feedback: FeedbackWriter;
  /** Takes what was deleted out of the store's journal too. */
  readonly scour: () => void;
}

export class SqlRecords implements Records {
  readonly #parts: SqlRecordsParts;

  constructor(parts: SqlRecordsParts) {
    this.#parts = parts;
  }

  async claimDelivery(delivery: string, door: DoorName, now: number): Promise<boolean> {
    noText.delivery(delivery);
    const { numInsertedOrUpdatedRows } = await this.#parts.store.write((db) =>
      db
        .insertInto('deliveries')
        .values({ door, delivery, at: now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow(),
    );
    return numInsertedOrUpdatedRows === 1n;
  }

  async addAnswer(answer: AnswerRecord): Promise<void> {
    const row = answerRow(noText.answer(answer));
    await this.#parts.store.write((db) => db.insertInto('answers').values(row).execute());
  }

  async addFeedback(feedback: Feedback): Promise<void> {
    await this.#parts.feedback.add(noText.feedback(feedback));
  }

  async countUnanswered(one: Omit<Unanswered, 'count' | 'first' | 'last'>, now: number): Promise<void> {
    noText.unanswered(one);
    await this.#parts.store.write((db) =>
      db
        .insertInto('unanswered')
        .values({
          fingerprint: one.fingerprint,
          service: one.service ?? null,
          codes: JSON.stringify(one.codes),
          fact_names: JSON.stringify(one.factNames),
          nearest: JSON.stringify(one.nearest),
          count: 1,
          first_at: now,
          last_at: now,
        })
        .onConflict((conflict) =>
          conflict.column('fingerprint').doUpdateSet({ count: sql`unanswered.count + 1`, last_at: now }),
        )
        .execute(),
    );
  }

  async openFollowUp(followUp: FollowUp): Promise<void> {
    const { id, user, place, sealed, expires } = noText.followUp(followUp);
    await this.#parts.store.write((db) =>
      db
        .insertInto('follow_ups')
        .values({ id, person: user, place: place ?? null, sealed, expires })
        .execute(),
    );
  }

  async followUp(id: string, now: number): Promise<FollowUp | undefined> {
    const row = await this.#parts.store.run((db) =>
      db
        .selectFrom('follow_ups')
        .selectAll()
        .where('id', '=', id)
        .where('expires', '>', now)
        .executeTakeFirst(),
    );
    return row && followUpOf(row);
  }

  async settings(place: string): Promise<Settings | undefined> {
    const row = await this.#parts.store.run((db) =>
      db.selectFrom('settings').selectAll().where('place', '=', place).executeTakeFirst(),
    );
    return row && settingsOf(row);
  }

  async saveSettings(place: string, settings: Settings): Promise<void> {
    const { channels, locale, ephemeral } = noText.settings(place, settings);
    const row = { channels: JSON.stringify(channels), locale, ephemeral: ephemeral ? 1 : 0 };
    await this.#parts.store.write((db) =>
      db
        .insertInto('settings')
        .values({ place, ...row })
        .onConflict((conflict) => conflict.column('place').doUpdateSet(row))
        .execute(),
    );
  }

  async erase(whose: Whose, now: number): Promise<number> {
    const { store, outbox, scour } = this.#parts;
    const [column, value] = 'user' in whose ? ['person', whose.user] : ['place', whose.place];
    let gone = outbox.erase(whose);
    await store.write((db) =>
      db
        .insertInto('erasures')
        .values({ whose: erasureMark(value), at: now })
        .onConflict((conflict) => conflict.column('whose').doUpdateSet({ at: now }))
        .execute(),
    );
    const theirs = sql`${sql.ref(column)} = ${value}`;
    for (const table of ['follow_ups', 'feedback', 'answers'] as const)
      gone += await deleteRows(store, table, theirs);
    if ('place' in whose) gone += await deleteRows(store, 'settings', theirs);
    scour();
    return gone;
  }

  async purge(now: number): Promise<number> {
    const { store, scour } = this.#parts;
    const before = (seconds: number) => sql`at < ${now - seconds}`;
    let gone = await deleteRows(store, 'follow_ups', sql`expires <= ${now}`);
    for (const table of ['deliveries', 'feedback', 'answers', 'erasures'] as const)
      gone += await deleteRows(store, table, before(retention[table]));
    gone += await deleteRows(store, 'unanswered', sql`last_at < ${now - retention.unanswered}`);
    if (gone > 0) scour();
    return gone;
  }

  export(whose?: Whose): AsyncIterable<Exported> {
    return exportRows(this.#parts.store, whose);
  }

  stats(now: number, top: number): Promise<RecordsStats> {
    const { store, feedback } = this.#parts;
    return store.run((db) => readStats(db, { now, top, waiting: feedback.waiting() }));
  }

  async ready(): Promise<boolean> {
    try {
      await this.#parts.store.run((db) => sql`select 1`.execute(db));
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    const { feedback, store, outbox } = this.#parts;
    await feedback.close();
    // Feedback on its way to a store that fails now still finds the outbox open.
    await store.close();
    outbox.close();
  }
}

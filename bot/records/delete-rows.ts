/** Deletes in small steps, so that neither a statement's time-out nor another writer is in the way of many rows. */
import { setImmediate } from 'node:timers/promises';
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

const AT_ONCE = 500;

/** The primary key of each table. */
const KEYS: Readonly<Record<keyof Tables, string>> = {
  answers: 'id',
  feedback: 'answer, person',
  follow_ups: 'id',
  unanswered: 'fingerprint',
  deliveries: 'door, delivery',
  settings: 'place',
  erasures: 'whose',
};

/** Deletes the rows of `table` for which `where` holds; returns how many went. */
export async function deleteRows(
  store: Store,
  table: keyof Tables,
  where: RawBuilder<unknown>,
): Promise<number> {
  const key = sql.raw(KEYS[table]);
  const step = async (db: Kysely<Tables>): Promise<number> => {
    const { numAffectedRows = 0n } =
      await sql`delete from ${sql.table(table)} where (${key}) in (select ${key} from ${sql.table(table)} where ${where} limit ${sql.lit(AT_ONCE)})`.execute(
        db,
      );
    return Number(numAffectedRows);
  };
  let all = 0;
  for (;;) {
    const gone = await store.write(step);
    all += gone;
    if (gone < AT_ONCE) return all;
    // Nothing else would get its turn between two steps, which SQLite does at once.
    await setImmediate();
  }
}

/** The steps that bring a store to today's tables; one list for both engines, only the names of the types differ. */
import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Tables } from './tables.ts';

export type Engine = 'sqlite' | 'postgres';

const TYPES = {
  sqlite: { whole: sql`integer`, real: sql`real`, bytes: sql`blob` },
  postgres: { whole: sql`bigint`, real: sql`double precision`, bytes: sql`bytea` },
} as const;

type Kind = 'text' | keyof (typeof TYPES)['sqlite'];

/** `name: 'kind'`; a `?` after the kind allows null. */
type Columns = Readonly<Record<string, Kind | `${Kind}?`>>;

function first(engine: Engine): Migration {
  const types = { text: sql`text`, ...TYPES[engine] };
  const create = async (db: Kysely<unknown>, table: string, key: readonly string[], columns: Columns) => {
    let builder: CreateTableBuilder<string, string> = db.schema.createTable(table);
    for (const [name, kind] of Object.entries(columns))
      builder = builder.addColumn(name, types[kind.replace('?', '') as Kind], (column) =>
        kind.endsWith('?') ? column : column.notNull(),
      );
    builder = builder.addPrimaryKeyConstraint(`${table}_key`, [...key]);
    // STRICT: without it SQLite keeps a value of any type in any column.
    await (engine === 'sqlite' ? builder.modifyEnd(sql`strict, without rowid`) : builder).execute();
  };
  const index = (db: Kysely<unknown>, table: string, column: string) =>
    db.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
  return {
    async up(db: Kysely<unknown>) {
      await create(db, 'answers', ['id'], {
        id: 'text',
        door: 'text',
        outcome: 'text',
        winner: 'text?',
        answered_by: 'text',
        service: 'text?',
        codes: 'text',
        fact_names: 'text',
        latency_ms: 'real',
        person: 'text?',
        place: 'text?',
        at: 'whole',
      });
      await create(db, 'feedback', ['answer', 'person'], {
        answer: 'text',
        person: 'text',
        door: 'text',
        helpful: 'whole',
        why: 'text?',
        place: 'text?',
        at: 'whole',
        accepted: 'whole',
      });
      await create(db, 'follow_ups', ['id'], {
        id: 'text',
        person: 'text',
        place: 'text?',
        sealed: 'bytes',
        expires: 'whole',
      });
      await create(db, 'unanswered', ['fingerprint'], {
        fingerprint: 'text',
        service: 'text?',
        codes: 'text',
        fact_names: 'text',
        nearest: 'text',
        count: 'whole',
        first_at: 'whole',
        last_at: 'whole',
      });
      await create(db, 'deliveries', ['door', 'delivery'], { door: 'text', delivery: 'text', at: 'whole' });
      await create(db, 'settings', ['place'], {
        place: 'text',
        channels: 'text',
        locale: 'text',
        ephemeral: 'whole',
      });
      await create(db, 'erasures', ['whose'], { whose: 'text', at: 'whole' });
      for (const table of ['answers', 'feedback', 'follow_ups']) {
        await index(db, table, 'person');
        await index(db, table, 'place');
      }
      for (const table of ['answers', 'feedback', 'deliveries']) await index(db, table, 'at');
      await index(db, 'follow_ups', 'expires');
      await index(db, 'unanswered', 'last_at');
    },
  };
}

/** Brings the store of `db` to today's tables; several processes may do so at once. Rejects with the engine's error. */
export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const provider = { getMigrations: async () => ({ '001-first': first(engine) }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

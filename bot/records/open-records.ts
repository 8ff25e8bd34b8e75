/** Opens the records: SQLite in a file, or PostgreSQL where a URL names one. */
import { Kysely, PostgresDialect } from 'kysely';
import { FeedbackWriter } from './feedback-writer.ts';
import { Outbox } from './outbox.ts';
import { away, openPool } from './postgres/open-pool.ts';
import type { Records } from './records.ts';
import { SqlRecords } from './sql-records.ts';
import { GroupCommit } from './sqlite/group-commit.ts';
import { openDatabase } from './sqlite/open-database.ts';
import { TransactionalSqliteDialect } from './sqlite/sqlite-dialect.ts';
import { Store } from './store.ts';
import { StoreUnavailable } from './store-unavailable.ts';
import type { Tables } from './tables.ts';

export interface RecordsOptions {
  /** PostgreSQL; SQLite in `file` without it. */
  readonly databaseUrl?: string | undefined;
  /** The SQLite file; the outbox is beside it, with PostgreSQL too. `:memory:` keeps nothing. */
  readonly file: string;
  /** Hears why feedback in the outbox could not be moved to the store yet. */
  readonly onError?: (error: unknown) => void;
  /** Milliseconds that a call may take before it rejects. */
  readonly timeoutMs?: number;
}

/** One second: a chat platform waits three for the first sign of life. */
const TIMEOUT = 1000;

/** `data/records.db` → `data/records-outbox.db`. */
const outboxFile = (file: string): string =>
  file === ':memory:' ? file : `${file.replace(/\.db$/, '')}-outbox.db`;

/**
 * The records. Rejects with StoreUnavailable where a file cannot be opened. A PostgreSQL that is away is no reason to
 * reject: every call does until it is back, and feedback waits in the outbox.
 */
export async function openRecords({
  databaseUrl,
  file,
  onError = () => undefined,
  timeoutMs = TIMEOUT,
}: RecordsOptions): Promise<Records> {
  try {
    // The store first: a folder that is no place for one gets no outbox either.
    const { store, scour } = databaseUrl ? postgres(databaseUrl, timeoutMs) : sqlite(file, timeoutMs);
    if (!databaseUrl) await store.run(async () => undefined);
    const outbox = new Outbox(outboxFile(file));
    const feedback = new FeedbackWriter(store, outbox, onError);
    return new SqlRecords({ store, outbox, scour, feedback });
  } catch (error) {
    throw error instanceof StoreUnavailable ? error : new StoreUnavailable(error);
  }
}

function sqlite(file: string, timeoutMs: number) {
  const database = openDatabase(file);
  const db = new Kysely<Tables>({ dialect: new TransactionalSqliteDialect({ database }) });
  const group = new GroupCommit(database);
  const store = new Store({
    engine: 'sqlite',
    db,
    timeoutMs,
    away: () => false,
    commit: (work) => group.add(work),
  });
  const scour = () => {
    try {
      database.exec('pragma wal_checkpoint(truncate)');
    } catch {
      // Another process reads: its next checkpoint does it.
    }
  };
  return { store, scour };
}

function postgres(url: string, timeoutMs: number) {
  const pool = openPool(url, Math.ceil(timeoutMs * 0.8));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { store: new Store({ engine: 'postgres', db, timeoutMs, away }), scour: () => undefined };
}

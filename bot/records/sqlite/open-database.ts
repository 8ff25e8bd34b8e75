/** A SQLite file as Kysely wants it: WAL, every commit synced, erased bytes overwritten, parameters checked. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Milliseconds to wait for another process's write; the event loop stands still meanwhile. */
const BUSY = 500;
/** Milliseconds to try at the start: SQLite itself does not wait while another process gives a new file its log. */
const OPENING = 5000;
const AGAIN = 20;
const SQLITE_BUSY = 5;
/** Prepared statements kept; the records use fewer. */
const PREPARED = 100;

/**
 * What SQLite may be given. Throws TypeError for anything else: `node:sqlite` takes an object or Date that comes first for
 * named parameters and stores NULL.
 */
export function sqliteParameter(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Uint8Array
  )
    return value;
  throw new TypeError(`SQLite is given no ${typeof value}`);
}

/** Does `open`, again while another process keeps the file. */
function waiting(open: () => void): void {
  const until = performance.now() + OPENING;
  for (;;) {
    try {
      open();
      return;
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN);
    }
  }
}

/** `file` opened for use by Kysely or by hand; created with mode 0600 in a folder of mode 0700. `:memory:` is one of its own. */
export function openDatabase(file: string): SqliteDatabase & { exec(sql: string): void } {
  if (file !== ':memory:') {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
  }
  const database = new DatabaseSync(file, { timeout: BUSY });
  try {
    waiting(() =>
      database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on'),
    );
  } catch (error) {
    database.close();
    throw error;
  }
  const prepared = new Map<string, SqliteStatement>();
  const statement = (made: StatementSync): SqliteStatement => ({
    reader: made.columns().length > 0,
    all: (parameters) => made.all(...parameters.map(sqliteParameter)),
    run: (parameters) => made.run(...parameters.map(sqliteParameter)),
    iterate: (parameters) => made.iterate(...parameters.map(sqliteParameter)),
  });
  return {
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
    prepare(sql) {
      // A transaction that reads first and writes later would fail where another process wrote in between.
      const text = sql === 'begin' ? 'begin immediate' : sql;
      const known = prepared.get(text);
      if (known) return known;
      if (prepared.size >= PREPARED) prepared.clear();
      const made = statement(database.prepare(text));
      prepared.set(text, made);
      return made;
    },
  };
}

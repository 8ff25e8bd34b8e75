/** `npm run bench:records`: writes and reads a second of the records, and what a million rows change, on SQLite and PostgreSQL. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openRecords } from '../../bot/records/open-records.ts';
import type { Records } from '../../bot/records/records.ts';
import { startPostgres } from '../postgres/start-postgres.ts';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const CALLS = 1000;
const AT = 1_795_000_000;
const fresh = (): string => randomBytes(16).toString('base64url');
const sealed = randomBytes(3000);
const opened: string[] = [];
const people: string[] = [];

/** What a door does for one message, each by itself. */
const calls: Readonly<Record<string, (records: Records) => Promise<unknown>>> = {
  'write: claim a delivery': (records) => records.claimDelivery(fresh(), 'discord', AT),
  'write: an answer': (records) => {
    const user = fresh();
    people.push(user);
    return records.addAnswer({
      id: fresh(),
      door: 'discord',
      outcome: 'answer',
      answeredBy: ['kv-forbidden-by-rbac', 'notebook-api'],
      service: 'key-vault',
      codes: ['ForbiddenByRbac'],
      factNames: ['caller.app-id', 'caller.object-id', 'code', 'item', 'service', 'status', 'trigger'],
      latencyMs: 0.6,
      user,
      place: `discord:${people.length % 500}`,
      at: AT,
    });
  },
  'write: a follow-up of 3 KB': (records) => {
    const id = fresh();
    opened.push(id);
    return records.openFollowUp({ id, user: fresh(), sealed, expires: AT + 900 });
  },
  'write: feedback': (records) =>
    records.addFeedback({ answer: fresh(), door: 'discord', helpful: true, user: fresh(), at: AT }),
  'read: a follow-up': (records) =>
    records.followUp(opened[Math.floor(Math.random() * opened.length)] ?? '', AT),
  'read: settings': (records) => records.settings('discord:1'),
};

async function time(name: string, call: () => Promise<unknown>, lanes: number): Promise<void> {
  const taken: number[] = [];
  const started = performance.now();
  const lane = async (): Promise<void> => {
    for (let i = 0; i < CALLS / lanes; i++) {
      const from = performance.now();
      await call();
      taken.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const all = performance.now() - started;
  taken.sort((a, b) => a - b);
  const at = (share: number): string =>
    (taken[Math.floor((taken.length - 1) * share)] ?? 0).toFixed(2).padStart(8);
  console.log(
    `${name.padEnd(34)} ${String(lanes).padStart(2)} at a time  p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  ${Math.round(
      (taken.length / all) * 1000,
    )
      .toString()
      .padStart(7)} /s`,
  );
}

async function once<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  console.log(`${name.padEnd(50)} ${(performance.now() - from).toFixed(0).padStart(8)} ms`);
  return result;
}

async function measure(records: Records): Promise<void> {
  for (const [name, call] of Object.entries(calls))
    for (const lanes of [1, 8]) await time(name, () => call(records), lanes);
}

const COLUMNS =
  '\'discord\', \'answer\', \'kv-forbidden-by-rbac\', \'["kv-forbidden-by-rbac","notebook-api"]\', \'key-vault\', \'["ForbiddenByRbac"]\', \'["caller.app-id","caller.object-id","code","item","service","status","trigger"]\', 0.6';

async function grown(
  records: Records,
  fill: () => Promise<void>,
  size: () => Promise<number>,
): Promise<void> {
  const before = await size();
  await once(`fill with ${ROWS.toLocaleString('en')} answers (one statement, no doors)`, fill);
  console.log(`bytes a row with its indexes ${(((await size()) - before) / ROWS).toFixed(0).padStart(30)}`);
  await measure(records);
  const user = people.at(-1) ?? '';
  await once('erase a person', () => records.erase({ user }, AT));
  await once('stats over all rows', () => records.stats(AT, 20));
  const gone = await once('purge the hundredth that is over', () => records.purge(AT));
  console.log(`rows purged ${gone}`);
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores; every write is synced before it counts.`,
);
const folder = mkdtempSync(join(tmpdir(), 'caller-id-bench-'));
const server = await startPostgres();
try {
  const file = join(folder, 'records.db');
  console.log('\nSQLite');
  const sqlite = await openRecords({ file, timeoutMs: 600_000 });
  await measure(sqlite);
  await grown(
    sqlite,
    async () => {
      const database = new DatabaseSync(file);
      database.exec('pragma cache_size = -500000');
      database.exec(`insert into answers with recursive n(i) as (select 1 union all select i + 1 from n where i < ${ROWS})
        select lower(hex(randomblob(16))), ${COLUMNS}, lower(hex(randomblob(11))), 'discord:' || (i % 500), ${AT} - 200 * 86400 * (i % 100 = 0) from n`);
      database.exec('pragma wal_checkpoint(truncate)');
      database.close();
    },
    async () => statSync(file).size,
  );
  await sqlite.close();

  console.log('\nPostgreSQL');
  const databaseUrl = await server.database();
  const postgres = await openRecords({ databaseUrl, file: ':memory:', timeoutMs: 600_000 });
  await postgres.ready();
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await measure(postgres);
  await grown(
    postgres,
    async () => {
      await client.query(`insert into answers select md5(random()::text || i), ${COLUMNS}, substr(md5(random()::text || i), 1, 22),
        'discord:' || (i % 500), ${AT} - 200 * 86400 * (i % 100 = 0)::int from generate_series(1, ${ROWS}) i`);
    },
    async () => Number((await client.query('select pg_database_size(current_database()) as n')).rows[0].n),
  );
  await client.end();
  await postgres.close();
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

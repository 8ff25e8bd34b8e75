/** The records on a real PostgreSQL, also for several processes at once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecords } from '../../../bot/records/open-records.ts';
import { type Postgres, startPostgres } from '../../postgres/start-postgres.ts';
import { storeTests } from './store-tests.ts';

let server: Postgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.close());

describe('the records on PostgreSQL', () =>
  storeTests(async () =>
    openRecords({ databaseUrl: await server.database(), file: ':memory:', timeoutMs: 20_000 }),
  ));

describe('several processes on one PostgreSQL', () => {
  it('are given each delivery once, whoever makes the tables', { timeout: 60_000 }, async () => {
    const many = 200;
    const options = JSON.stringify({
      databaseUrl: await server.database(),
      file: ':memory:',
      timeoutMs: 10_000,
    });
    const all = Array.from({ length: 4 }, () =>
      spawn(process.execPath, [join(import.meta.dirname, 'claimer.ts'), options, String(many)], {
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
    const printed = all.map(() => '');
    await Promise.all(
      all.map(async (child, at) => {
        child.stdout.on('data', (chunk) => {
          printed[at] += chunk;
        });
        await once(child.stdout, 'data');
      }),
    );
    const ends = all.map((child) => once(child, 'close'));
    for (const child of all) child.stdin.write('go\n');
    await Promise.all(ends);
    const won = printed.map((text) => JSON.parse(text.replace('ready\n', '')) as number[]);
    expect(won.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: many }, (_, n) => n));
    expect(won.filter((list) => list.length > 0).length).toBeGreaterThan(1);
  });
});

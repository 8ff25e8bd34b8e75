/** `kill -9` of writers to PostgreSQL, and of the server itself: nothing acknowledged is lost, nothing is torn. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRecords } from '../../../../bot/records/open-records.ts';
import { type Postgres, startPostgres } from '../../../postgres/start-postgres.ts';
import { bundleWriter, expectWhole, killRounds } from './kill-rounds.ts';
import { numberedAnswer, numberedFeedback } from './numbered.ts';

const ROUNDS = 50;
const SERVER_ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), 'caller-id-kill-'));
let script: string;
let server: Postgres;
beforeAll(async () => {
  server = await startPostgres();
  script = await bundleWriter(join(folder, 'writer'));
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

it(`PostgreSQL keeps all that was acknowledged through ${ROUNDS} kills of writers, whole`, {
  timeout: 180_000,
}, async () => {
  const options = {
    databaseUrl: await server.database(),
    file: join(folder, 'writers', 'records.db'),
    timeoutMs: 20_000,
  };
  await expectWhole(options, await killRounds(script, options, ROUNDS));
});

it(`PostgreSQL keeps all that was acknowledged through ${SERVER_ROUNDS} kills of the server, and the outbox the rest`, {
  timeout: 120_000,
}, async () => {
  const options = { databaseUrl: await server.database(), file: join(folder, 'server', 'records.db') };
  const records = await openRecords(options);
  const acknowledged: string[] = [];
  let refused = 0;
  let writing = true;
  const lane = async (name: string): Promise<void> => {
    for (let i = 0; writing; i++) {
      const n = `${name}-${i}`;
      await records.addFeedback(numberedFeedback(n));
      acknowledged.push(`feedback ${n}`);
      await sleep(4);
      try {
        await records.addAnswer(numberedAnswer(n));
        acknowledged.push(`answer ${n}`);
      } catch {
        refused++;
      }
    }
  };
  const lanes = ['a', 'b', 'c', 'd'].map(lane);
  for (let round = 0; round < SERVER_ROUNDS; round++) {
    await sleep(100 + Math.random() * 200);
    await server.stop('kill');
    const before = acknowledged.length;
    await sleep(100);
    expect(acknowledged.length).toBeGreaterThan(before);
    await server.start();
    for (let tries = 0; !(await records.ready()) && tries < 100; tries++) await sleep(50);
  }
  writing = false;
  await Promise.all(lanes);
  expect(refused).toBeGreaterThan(0);
  for (let tries = 0; (await records.stats(0, 1)).feedback.waiting > 0 && tries < 200; tries++)
    await sleep(100);
  await records.close();
  await expectWhole(options, acknowledged);
});

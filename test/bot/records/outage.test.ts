/** A store that is away, comes back, or never answers: the doors answer all the same, say nothing wrong and lose no accepted feedback. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assistant } from '../../../bot/assistant/assistant.ts';
import { Seal } from '../../../bot/assistant/seal.ts';
import { openRecords } from '../../../bot/records/open-records.ts';
import type { Records } from '../../../bot/records/records.ts';
import { StoreUnavailable } from '../../../bot/records/store-unavailable.ts';
import { answerTo, NOW, words } from '../../engine.ts';
import { forbiddenByRbac } from '../../fixtures/refusals.ts';
import { type Postgres, startPostgres } from '../../postgres/start-postgres.ts';
import { answer, exported, feedback, fresh } from './store-tests.ts';

/** Is answered with a question that has choices. */
const ASKING = 'My notebook fails with ForbiddenByRbac.';
const TEXTS = [forbiddenByRbac, ASKING, 'What is the weather like?'];
const folder = mkdtempSync(join(tmpdir(), 'caller-id-outage-'));
let server: Postgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});
const assistantOn = (records: Records) =>
  new Assistant({
    lexicon: words,
    records,
    seal: new Seal(randomBytes(32)),
    now: () => NOW,
    onStoreError: () => undefined,
  });

describe('PostgreSQL stopped and started under load', () => {
  it('changes no answer, makes nobody wait, and loses no accepted feedback', {
    timeout: 60_000,
  }, async () => {
    const file = join(folder, 'load', 'records.db');
    const records = await openRecords({ databaseUrl: await server.database(), file });
    await expect.poll(() => records.ready(), { timeout: 20_000 }).toBe(true);
    const assistant = assistantOn(records);
    const expected = TEXTS.map((text) => JSON.stringify(answerTo(text)));
    const accepted: string[] = [];
    const wrong: string[] = [];
    let slowest = 0;
    let [answered, asked, unasked, twice] = [0, 0, 0, 0];
    let working = true;
    const person = async (user: string): Promise<void> => {
      for (let i = 0; working; i++) {
        const at = i % TEXTS.length;
        const started = performance.now();
        const delivery = `${user}-${i}`;
        const [one, two] = await Promise.all([
          assistant.first(delivery, 'discord'),
          assistant.first(delivery, 'discord'),
        ]);
        if (!one || two) twice++;
        const who = { door: 'discord', user, place: '7' } as const;
        const reply = await assistant.answer({ ...who, text: TEXTS[at] as string, openFor: 900 });
        slowest = Math.max(slowest, performance.now() - started);
        answered++;
        if (JSON.stringify(reply.answer) !== expected[at]) wrong.push(TEXTS[at] as string);
        if ((reply.answer.question?.options.length ?? 0) > 0) reply.followUp ? asked++ : unasked++;
        await assistant.feedback(reply.id, i % 3 > 0, who);
        accepted.push(reply.id);
        await sleep(1);
      }
    };
    const people = Array.from({ length: 4 }, (_, at) => person(`user-${at}`));
    for (const how of ['fast', 'kill'] as const) {
      await sleep(400);
      await server.stop(how);
      await sleep(1500);
      expect(await records.ready()).toBe(false);
      await server.start();
      await expect.poll(() => records.ready(), { timeout: 20_000 }).toBe(true);
    }
    await sleep(300);
    working = false;
    await Promise.all(people);
    expect({ wrong, twice }).toEqual({ wrong: [], twice: 0 });
    expect(answered).toBeGreaterThan(50);
    // Some answers were given while the store was away: their question could not be kept, which the reply shows.
    expect(Math.min(asked, unasked)).toBeGreaterThan(0);
    // Two time-outs of a second each; the rest is for a busy machine.
    expect(slowest).toBeLessThan(5000);
    await expect
      .poll(async () => (await records.stats(NOW, 1)).feedback.waiting, { timeout: 20_000 })
      .toBe(0);
    const kept = new Set(
      (await exported(records)).flatMap((one) => (one.kind === 'feedback' ? [one.answer] : [])),
    );
    expect(accepted.filter((id) => !kept.has(id))).toEqual([]);
    await records.close();
  });
});

describe('a store that is away', () => {
  it('is no reason not to open; calls say so until it is there, then the tables are made', async () => {
    const databaseUrl = await server.database();
    await server.stop('fast');
    const records = await openRecords({ databaseUrl, file: ':memory:' });
    expect(await records.ready()).toBe(false);
    await expect(records.addAnswer(answer())).rejects.toThrow(StoreUnavailable);
    await server.start();
    await expect.poll(() => records.ready(), { timeout: 20_000 }).toBe(true);
    await records.addAnswer(answer());
    expect(await exported(records)).toHaveLength(1);
    await records.close();
  });

  it('lets nobody choose', async () => {
    const databaseUrl = await server.database();
    const records = await openRecords({ databaseUrl, file: ':memory:', timeoutMs: 20_000 });
    const assistant = assistantOn(records);
    expect(await records.ready()).toBe(true);
    await server.stop('fast');
    await expect(
      assistant.choose(fresh(), 'schedule', { door: 'discord', user: '1', openFor: 9 }),
    ).rejects.toThrow(StoreUnavailable);
    await records.close();
    await server.start();
  });

  it('that takes connections and never speaks holds nobody up', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const records = await openRecords({ databaseUrl: `postgres://a@127.0.0.1:${port}/b`, file: ':memory:' });
    const started = performance.now();
    await records.addFeedback(feedback());
    await expect(records.addAnswer(answer())).rejects.toThrow(StoreUnavailable);
    expect(performance.now() - started).toBeLessThan(5000);
    await records.close();
    silent.close();
  });

  it('names the engine’s error, and no value', async () => {
    const records = await openRecords({
      databaseUrl: 'postgres://user:hunter2secret@127.0.0.1:1/x',
      file: ':memory:',
    });
    const error = await records.addAnswer(answer()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error).toMatchObject({
      code: 'ECONNREFUSED',
      message: 'the store of the records does not answer',
    });
    await records.close();
  });
});

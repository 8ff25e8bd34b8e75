/** `caller-id records`: export, erase and stats on a store of its own, as a person at a terminal sees them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseCommand } from '../../../adapters/cli/records/erase.ts';
import { statsLines } from '../../../adapters/cli/records/stats.ts';
import { type Owner, withRecords } from '../../../adapters/cli/records/with-records.ts';
import { Seal } from '../../../bot/assistant/seal.ts';
import { openRecords } from '../../../bot/records/open-records.ts';
import { readKey } from '../../../bot/records/read-key.ts';
import { AT, answer, exported, feedback, followUp } from '../../bot/records/store-tests.ts';

const folder = mkdtempSync(join(tmpdir(), 'caller-id-cli-records-'));
const RECORDS_FILE = join(folder, 'records.db');
const run = (args: readonly string[], env: Record<string, string> = {}) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['adapters/cli/start.js', 'records', ...args],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, RECORDS_FILE, ...env },
    },
  );
  return { stdout, stderr, status };
};
const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  const records = await openRecords({ file: RECORDS_FILE });
  const user = new Seal(readKey({ RECORDS_FILE })).user('discord', '42');
  const mine = answer({ user, place: 'discord:1' });
  await records.addAnswer(mine);
  await records.addAnswer(answer({ place: 'discord:2' }));
  await records.addFeedback(
    feedback({ answer: mine.id, user, helpful: false, why: 'unclear', place: 'discord:1' }),
  );
  await records.openFollowUp(followUp({ place: 'discord:2' }));
  await records.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('caller-id records', () => {
  it('exports JSON lines, all of them or a person’s by the platform’s own id', async () => {
    const all = await withRecords({ RECORDS_FILE }, {}, exported);
    expect(all.map(({ kind }) => kind)).toEqual(['answer', 'answer', 'feedback', 'follow-up']);
    const theirs = lines(run(['export', '--user', 'discord:42']).stdout);
    expect(theirs.map(({ kind }) => kind)).toEqual(['answer', 'feedback']);
  });

  it('erases a person, then a guild, and says how much', async () => {
    expect(run(['erase', '--user', 'discord:42'])).toEqual({
      stdout: '2 rows erased.\n',
      stderr: '',
      status: 0,
    });
    const guild = { place: 'discord:2' };
    expect(
      await withRecords({ RECORDS_FILE }, guild, (records, whose) => records.erase(whose ?? guild, AT)),
    ).toBe(2);
    expect(await withRecords({ RECORDS_FILE }, {}, exported)).toEqual([]);
  });

  it('says what is wrong with a call, and with a store that is not there', async () => {
    const open = (env: Record<string, string>, owner: Owner = {}) =>
      withRecords({ RECORDS_FILE, ...env }, owner, exported).catch((error: unknown) => error);
    expect(await eraseCommand({}).catch((error: unknown) => error)).toMatchObject({ exitCode: 2 });
    expect(await open({}, { user: '42' })).toMatchObject({ name: 'UserError', exitCode: 2 });
    expect(await open({}, { user: 'discord:1', place: 'discord:2' })).toMatchObject({ exitCode: 2 });
    expect(await open({ RECORDS_FILE: join(folder, 'none.db') })).toMatchObject({ exitCode: 1 });
    const empty = join(folder, 'empty');
    expect(await open({ RECORDS_FILE: join(empty, 'none.db') }, { user: 'discord:1' })).toMatchObject({
      exitCode: 1,
    });
    expect(existsSync(empty)).toBe(false);
    const away = await open({
      DATABASE_URL: 'postgres://someone:hunter2@127.0.0.1:1/none',
      RECORDS_KEY: Buffer.alloc(32).toString('base64'),
    });
    expect(away).toMatchObject({ exitCode: 1, message: expect.stringContaining('ECONNREFUSED') });
    expect((away as Error).message).not.toContain('hunter2');
  });

  it('sums up for curators what helped and what nobody could answer', () => {
    expect(
      statsLines({
        answers: {
          total: 3,
          byDoor: { discord: 3 },
          byOutcome: { abstain: 1, answer: 2 },
          p50: 1,
          p99: 2.25,
        },
        feedback: {
          helpful: 1,
          unhelpful: 1,
          why: { unclear: 1 },
          byEntry: [{ entry: 'kv-forbidden-by-rbac', helpful: 1, unhelpful: 1 }],
          waiting: 0,
        },
        unanswered: [
          {
            fingerprint: 'f',
            service: 'onelake',
            codes: ['PathNotFound'],
            factNames: ['code', 'service'],
            nearest: ['onelake-shortcut'],
            count: 4,
            first: AT,
            last: AT,
          },
        ],
        openFollowUps: 1,
        places: 2,
      }).join('\n'),
    ).toBe(`answers         3 (discord 3; abstain 1, answer 2; p50 1.0 ms, p99 2.3 ms)
feedback        helpful 1, not 1 (why: unclear 1); 0 waiting
open questions  1
settings        2 places

feedback per entry, helpful / not
  1 / 1  kv-forbidden-by-rbac

not answered, the most frequent first
  4×  onelake PathNotFound; read: code service; nearest: onelake-shortcut; last 2026-11-18`);
  });
});

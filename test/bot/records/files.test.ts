/** The records' files on this machine: who may read them, what is synced, what is left after an erasure, the outbox. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { noText } from '../../../bot/records/no-text.ts';
import { openRecords } from '../../../bot/records/open-records.ts';
import { openDatabase, sqliteParameter } from '../../../bot/records/sqlite/open-database.ts';
import { StoreUnavailable } from '../../../bot/records/store-unavailable.ts';
import { AT, answer, exported, feedback, followUp, fresh } from './store-tests.ts';

const folder = mkdtempSync(join(tmpdir(), 'caller-id-files-'));
const newFile = (): string => join(folder, fresh(), 'records.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bytes = (file: string): string =>
  [file, `${file}-wal`]
    .filter(existsSync)
    .map((each) => readFileSync(each, 'latin1'))
    .join('');

describe('the SQLite file', () => {
  it('is for its owner alone, in a folder of its owner alone', async () => {
    const file = newFile();
    await (await openRecords({ file })).close();
    for (const each of [file, file.replace('.db', '-outbox.db')])
      expect(statSync(each).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
  });

  it('keeps a write-ahead log and syncs every commit', () => {
    const database = openDatabase(newFile());
    const pragma = (name: string) => database.prepare(`pragma ${name}`).all([]);
    expect(pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(pragma('secure_delete')).toEqual([{ secure_delete: 1 }]);
    database.close();
  });

  it('takes text, numbers, bytes, truths and null; a Date or an object is refused, not stored as NULL', () => {
    for (const value of ['a', 1, 1n, null, Uint8Array.of(1)]) expect(sqliteParameter(value)).toBe(value);
    expect([sqliteParameter(true), sqliteParameter(false)]).toEqual([1, 0]);
    for (const value of [new Date(), {}, [], undefined, Symbol('a')])
      expect(() => sqliteParameter(value)).toThrow(TypeError);
    const database = openDatabase(':memory:');
    database.exec('create table one (value)');
    expect(() => database.prepare('insert into one values (?)').run([new Date()])).toThrow(TypeError);
    expect(database.prepare('select * from one').all([])).toEqual([]);
    database.close();
  });

  it('holds no byte of what was erased, nor of what was purged', async () => {
    const file = newFile();
    const records = await openRecords({ file });
    const user = fresh();
    const open = followUp({ sealed: Buffer.from(`sealed-${fresh()}`.repeat(300)) });
    await records.addAnswer(answer({ user }));
    await records.addFeedback(feedback({ user }));
    await records.openFollowUp(open);
    const sealed = Buffer.from(open.sealed).toString('latin1').slice(0, 29);
    expect(bytes(file)).toContain(user);
    expect(bytes(file)).toContain(sealed);
    await records.erase({ user }, AT);
    await records.purge(open.expires);
    const left = bytes(file);
    expect(left).not.toContain(sealed);
    expect(left).not.toContain(user);
    await records.close();
  });

  it('is made once, where four processes open it at the same moment', async () => {
    const file = newFile();
    const script = `import { openRecords } from '${new URL('../../../bot/records/open-records.ts', import.meta.url).href}';
      process.stdin.once('data', async () => {
        const records = await openRecords({ file: ${JSON.stringify(file)} });
        await records.claimDelivery('once', 'discord', 1).then((won) => console.log(won));
        await records.close();
        process.exit();
      });
      console.log('here');`;
    const all = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', script]),
    );
    const printed = all.map(() => '');
    const errors = all.map(() => '');
    await Promise.all(
      all.map(async (child, at) => {
        child.stderr.on('data', (chunk) => {
          errors[at] += chunk;
        });
        child.stdout.on('data', (chunk) => {
          printed[at] += chunk;
        });
        await once(child.stdout, 'data');
      }),
    );
    const ends = all.map((child) => once(child, 'close'));
    for (const child of all) child.stdin.write('go\n');
    await Promise.all(ends);
    expect(errors.join('')).toBe('');
    expect(printed.sort()).toEqual([...Array(3).fill('here\nfalse\n'), 'here\ntrue\n']);
  });

  it('that cannot be opened is said at the start', async () => {
    await expect(openRecords({ file: '/dev/null/records.db' })).rejects.toThrow(StoreUnavailable);
    await expect(openRecords({ file: folder })).rejects.toThrow(StoreUnavailable);
    expect(existsSync(`${folder}-outbox.db`)).toBe(false);
  });
});

describe('what has the form of text', () => {
  it.each([
    ['a user', () => noText.feedback(feedback({ user: 'Jane Doe' }))],
    ['an answer id', () => noText.feedback(feedback({ answer: 'my token is abc' }))],
    ['why', () => noText.feedback(feedback({ why: 'It told me nonsense' }))],
    ['a place', () => noText.feedback(feedback({ place: 'discord:1\u0000' }))],
    ['a delivery', () => noText.delivery('two words')],
    ['a follow-up id', () => noText.followUp(followUp({ id: 'a b' }))],
    ['a fact name', () => noText.answer(answer({ factNames: ['Caller: appid=1'] }))],
    ['a code', () => noText.answer(answer({ codes: ['line\nline'] }))],
  ])('is refused as %s, and not repeated', (_name, call) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(/^\w+ is not of its form$/);
  });
});

describe('the outbox', () => {
  it('takes feedback while another process holds the store, and gives it back afterwards', async () => {
    const file = newFile();
    const errors: unknown[] = [];
    const records = await openRecords({ file, onError: (error) => errors.push(error) });
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const kept = feedback();
    const later = { ...kept, helpful: false, why: 'wrong' };
    await records.addFeedback(kept);
    await expect(records.addAnswer(answer())).rejects.toThrow(StoreUnavailable);
    await records.addFeedback(later);
    expect(await exported(records)).toEqual([]);
    expect((await records.stats(AT, 1)).feedback.waiting).toBe(1);
    other.exec('rollback');
    other.close();
    await expect
      .poll(async () => exported(records), { timeout: 10_000 })
      .toEqual([{ kind: 'feedback', ...later }]);
    expect((await records.stats(AT, 1)).feedback.waiting).toBe(0);
    await records.close();
  });

  it('outlives its process', async () => {
    const file = newFile();
    const away = 'postgres://nobody@127.0.0.1:1/none';
    const kept = feedback();
    const records = await openRecords({ databaseUrl: away, file });
    await records.addFeedback(kept);
    await records.close();
    const next = await openRecords({ file });
    await expect
      .poll(async () => exported(next), { timeout: 10_000 })
      .toEqual([{ kind: 'feedback', ...kept }]);
    await next.close();
  });

  it('never brings back what was erased while it waited, here or elsewhere', async () => {
    const [here, there] = [newFile(), newFile()];
    const away = 'postgres://nobody@127.0.0.1:1/none';
    const kept = feedback();
    for (const file of [here, there]) {
      const records = await openRecords({ databaseUrl: away, file });
      await records.addFeedback(kept);
      await records.addFeedback(feedback({ place: 'discord:77' }));
      await expect(records.erase({ user: kept.user }, AT)).rejects.toThrow(StoreUnavailable);
      await records.close();
    }
    expect(bytes(here.replace('.db', '-outbox.db'))).not.toContain(kept.user);
    const records = await openRecords({ file: there });
    await records.erase({ place: 'discord:77' }, AT);
    await expect.poll(async () => (await records.stats(AT, 1)).feedback.waiting, { timeout: 10_000 }).toBe(0);
    expect(await exported(records)).toEqual([]);
    await records.close();
  });
});

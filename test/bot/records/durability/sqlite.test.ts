/** `kill -9` in the middle of writes to SQLite: nothing acknowledged is lost, nothing is torn. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleWriter, expectWhole, killRounds } from './kill-rounds.ts';

const ROUNDS = 50;
const folder = mkdtempSync(join(tmpdir(), 'caller-id-kill-'));
const file = join(folder, 'data', 'records.db');
let script: string;
beforeAll(async () => {
  script = await bundleWriter(join(folder, 'writer'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`SQLite keeps all that was acknowledged through ${ROUNDS} kills, whole`, {
  timeout: 180_000,
}, async () => {
  const acknowledged = await killRounds(script, { file, timeoutMs: 20_000 }, ROUNDS);
  const database = new DatabaseSync(file, { readOnly: true });
  expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
  await expectWhole({ file }, acknowledged);
});

/** Messages are read as they stand, and a file that belongs to nothing, or to too few people, is a problem. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lintHeard } from '../../../knowledge/lint/lint-heard.ts';
import { dataFiles } from '../../../knowledge/load/data-files.ts';
import { readHeard } from '../../../knowledge/load/read-heard.ts';
import { loaded } from '../../loaded.ts';

const root = mkdtempSync(join(tmpdir(), 'heard-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('messages stand between lines with a percent sign, with their own blank lines', () => {
  mkdirSync(join(root, 'heard'));
  writeFileSync(join(root, 'heard', 'b.txt'), 'one\n\nstill one\n%\n50 % of two\n%\n\n');
  writeFileSync(join(root, 'heard', 'c.md'), 'no message');
  writeFileSync(join(root, 'notes.txt'), 'no message');
  writeFileSync(join(root, 'heard', 'a.txt'), 'three\r\n%\r\nfour\n');
  expect([...readHeard(root, dataFiles(root))]).toEqual([
    ['a', ['three', 'four']],
    ['b', ['one\n\nstill one', '50 % of two']],
  ]);
});

it('nothing is heard where there is no folder', () => {
  const none = join(root, 'heard');
  expect([...readHeard(none, dataFiles(none))]).toEqual([]);
});

it('a file of no item, with few, long or repeated messages, is told with what to do', () => {
  const heard = new Map([['nobody', ['same', 'same', 'x'.repeat(2001)]]]);
  expect(lintHeard({ ...loaded, heard }).map(({ what }) => what)).toEqual([
    'nothing named nobody answers',
    '3 messages',
    'a message over 2000 characters',
    'a message twice',
  ]);
});

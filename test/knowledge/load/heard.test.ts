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

it('messages stand between lines with a percent sign, with their own blank lines, by what they want', () => {
  for (const folder of ['heard', 'heard/elsewhere', 'heard/unclear']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'heard', 'b.txt'), 'one\n\nstill one\n%\n50 % of two\n%\n\n');
  writeFileSync(join(root, 'heard', 'c.md'), 'no message');
  writeFileSync(join(root, 'notes.txt'), 'no message');
  writeFileSync(join(root, 'heard', 'a.txt'), 'three\r\n%\r\nfour\n');
  writeFileSync(join(root, 'heard/elsewhere', 'a.txt'), 'five\n');
  writeFileSync(join(root, 'heard/unclear', 'help.txt'), 'six\n');
  const heard = readHeard(root, dataFiles(root));
  expect([...heard.answered]).toEqual([
    ['a', ['three', 'four']],
    ['b', ['one\n\nstill one', '50 % of two']],
  ]);
  expect([...heard.elsewhere]).toEqual([['a', ['five']]]);
  expect([...heard.unclear]).toEqual([['help', ['six']]]);
});

it('nothing is heard where there is no folder', () => {
  const none = join(root, 'heard', 'elsewhere');
  expect(readHeard(none, dataFiles(none)).answered.size).toBe(0);
});

it('a file of no item, with few, long or repeated messages, is told with what to do', () => {
  const few = new Map([['nobody', ['same', 'same', 'x'.repeat(2001)]]]);
  const heard = { answered: few, elsewhere: few, unclear: new Map() };
  const told = ['3 messages', 'a message over 2000 characters', 'a message twice'];
  expect(lintHeard({ ...loaded, heard }).map(({ file, what }) => [file, what])).toEqual([
    ['heard/nobody.txt', 'nothing named nobody answers'],
    ...told.map((what) => ['heard/nobody.txt', what]),
    ...told.map((what) => ['heard/elsewhere/nobody.txt', what]),
  ]);
});

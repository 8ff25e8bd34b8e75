/** The terminal door as a person uses it: real processes, real pipes. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { skeleton } from '../../../adapters/cli/kb/skeleton.ts';
import { forTerminal } from '../../../adapters/cli/print.ts';
import { entrySchema } from '../../../knowledge/schema/entry.ts';
import { examplesSchema } from '../../../knowledge/schema/examples.ts';
import { forbiddenByRbac, OBJECT } from '../../fixtures/refusals.ts';

const call = (args: readonly string[], input: string | Buffer = '') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['adapters/cli/start.js', ...args], {
    input,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};
const lines = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('caller-id diagnose', () => {
  it('answers a message from standard input in plain text', () => {
    const { stdout, stderr, status } = call(['diagnose'], forbiddenByRbac);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('**Why refused**');
    expect(stdout).toContain(OBJECT);
    expect(stdout).not.toContain('\u001b');
  });

  it('reads a file and prints one object with --json', () => {
    const folder = mkdtempSync(join(tmpdir(), 'caller-id-'));
    try {
      writeFileSync(join(folder, 'message.txt'), forbiddenByRbac);
      const { stdout, status } = call(['diagnose', '--json', join(folder, 'message.txt')]);
      expect(status).toBe(0);
      expect((JSON.parse(stdout) as { outcome: string }).outcome).toBe('answer');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('prints one line a line, in order, and goes on after an unreadable one', () => {
    const input = [
      '{"id":"a","text":"hello"}',
      'not json',
      '{"id":"b"}',
      '{"id":"c","text":"x","now":"2026-11-23"}',
      '[]',
      JSON.stringify({ id: 'd', text: forbiddenByRbac, given: { trigger: 'schedule' }, now: 1 }),
    ].join('\n');
    const { stdout, status } = call(['diagnose', '--jsonl'], input);
    const results = lines(stdout);
    expect(status).toBe(1);
    expect(results.map(({ id }) => id)).toEqual(['a', null, 'b', 'c', null, 'd']);
    expect(results.map((result) => 'error' in result)).toEqual([false, true, true, false, true, false]);
    expect(results[5]?.answeredBy).toContain('notebook-scheduled');
  });

  it.each<[string, string | Buffer]>([
    ['empty text', ''],
    ['1 MB of text', 'word '.repeat(200_000)],
    ['binary', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 37) % 256))],
    ['a JSON bomb', '{"a":'.repeat(100_000)],
    ['brackets', '['.repeat(500_000)],
    [
      'a token of 1,000 claims',
      `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`c${i}`, 'v'.repeat(20)])))).toString('base64url')}.x`,
    ],
    ['crafted look-alikes', `${'eyJ'.repeat(50_000)}${'a@'.repeat(50_000)}${'password='.repeat(20_000)}`],
  ])('%s gives a clear result', (_name, input) => {
    const { stdout, stderr, status } = call(['diagnose', '--json'], input);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(['answer', 'abstain']).toContain((JSON.parse(stdout) as { outcome: string }).outcome);
  });

  it('a lone surrogate in a batch line is read', () => {
    const { stdout, status } = call(
      ['diagnose', '--jsonl'],
      '{"id":"s","text":"Key Vault \\ud800 403 ForbiddenByRbac"}\n',
    );
    expect(status).toBe(0);
    expect(lines(stdout)[0]?.id).toBe('s');
  });

  it('says that an overlong message was read in parts', () => {
    const { stdout } = call(['diagnose', '--json'], `${forbiddenByRbac}\n${'x y z\n'.repeat(60_000)}`);
    const answer = JSON.parse(stdout) as { outcome: string; warnings: { kind: string }[] };
    expect(answer.outcome).toBe('answer');
    expect(answer.warnings.map(({ kind }) => kind)).toContain('shortened');
  });

  it.each([
    '{"id":"p","text":"x","given":{"__proto__":"x"}}',
    '{"id":"p","text":"x","given":{"constructor":"x"}}',
    '{"id":"p","text":"x","given":{"trigger":"bogus"}}',
  ])('facts outside the vocabulary are refused and the batch goes on: %s', (line) => {
    const { stdout, stderr, status } = call(['diagnose', '--jsonl'], `${line}\n{"id":"q","text":"y"}\n`);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(lines(stdout).map(({ id }) => id)).toEqual(['p', 'q']);
  });

  it('a missing file is a clear error with exit code 2', () => {
    const { stderr, status } = call(['diagnose', 'no-such-file.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('The file cannot be read.');
  });
});

describe('the other commands', () => {
  it.each([
    [['who', 'notebook', 'schedule'], 'created or last updated the schedule'],
    [['explain', 'ForbiddenByRbac'], 'Azure Key Vault'],
    [['explain', 'idtyp'], 'idtyp'],
    [['show', 'kv-forbidden-by-rbac'], 'When this does not apply'],
    [['search', 'ForbiddenByRbac key vault'], 'kv-forbidden-by-rbac'],
    [['check', 'Fabric generates a session-specific identity for each run'], 'session-specific'],
    [['--help'], 'Exit codes'],
    [['diagnose', '--help'], '--jsonl'],
  ])('%j', (args, expected) => {
    const { stdout, status } = call(args);
    expect(status).toBe(0);
    expect(stdout).toContain(expected);
    if (args[0] === 'who') expect(stdout).toMatch(/\[1\]/);
  });

  it.each([
    [['explain', 'ForbidenByRbac'], 'Did you mean'],
    [['explain', 'constructor'], 'not known here'],
    [['explain', '__proto__'], 'not known here'],
    [['diagnose', '--given', 'trigger=bogus'], 'Known values'],
    [['show', 'kv-forbiden-by-rbac'], 'Did you mean'],
    [['who', 'notbook-x-y-z'], 'no item'],
    [['diagnose', '--given', 'nonsense'], 'name=value'],
    [['no-such-command'], 'unknown command'],
  ])('%j is a wrong call: exit code 2 and a next step', (args, expected) => {
    const { stderr, status } = call(args);
    expect(status).toBe(2);
    expect(stderr).toContain(expected);
  });
});

describe('what is printed', () => {
  it('colours and wraps on a terminal, and a command stays on one line', () => {
    const text = forTerminal(
      `**Fix** — do *this* [1]\n\n\`\`\`sh\n${'x'.repeat(150)}\n\`\`\`\n${'word '.repeat(40)}`,
      60,
    );
    expect(text).toContain('x'.repeat(150));
    expect(
      Math.max(
        ...text
          .split('\n')
          .filter((line) => line.includes('word'))
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(61);
  });

  it('a source takes one line where the terminal has links, two where it has none', () => {
    const line = '- [1] [A page › A section](https://learn.microsoft.com/x#y:~:text=from,to)';
    expect(forTerminal(line, 80, true)).toContain(
      '\u001B]8;;https://learn.microsoft.com/x#y:~:text=from,to\u0007A page › A section\u001B]8;;\u0007',
    );
    expect(stripVTControlCharacters(forTerminal(line, 80, true))).toBe('- [1] A page › A section');
    expect(stripVTControlCharacters(forTerminal(line, 80)).split('\n')).toEqual([
      '- [1] A page › A section',
      '  https://learn.microsoft.com/x#y:~:text=from,to',
    ]);
  });

  it('a new entry is valid by the schema before its sources are filled in', () => {
    const { entry, examples } = skeleton({
      id: 'kv-demo',
      title: 'A cause: with "quotes" in it',
      code: 'ForbiddenByRbac',
      day: '2026-11-23',
    });
    expect(entrySchema.safeParse(parse(entry)).success).toBe(true);
    expect(examplesSchema.safeParse(parse(examples)).success).toBe(true);
  });
});

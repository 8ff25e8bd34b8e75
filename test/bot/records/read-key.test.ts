/** The key of the records: from the configuration, or made once in a file for its owner alone. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KeyFileError, readKey } from '../../../bot/records/read-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'caller-id-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (name: string): string => join(folder, name, 'records.db');
const keyOf = (name: string): string => join(folder, name, 'records.key');

describe('the key', () => {
  it('is the one of the configuration, and then no file is made', () => {
    const given = Buffer.alloc(32, 7);
    const key = readKey({ RECORDS_KEY: given.toString('base64'), RECORDS_FILE: place('none') });
    expect(Buffer.from(key).equals(given)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is made once beside the records, with mode 0600, and read again', () => {
    const key = readKey({ RECORDS_FILE: place('one') });
    expect(key).toHaveLength(32);
    expect(statSync(keyOf('one')).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readKey({ RECORDS_FILE: place('one') })).equals(Buffer.from(key))).toBe(true);
    expect(readdirSync(join(folder, 'one'))).toEqual(['records.key']);
  });

  it('is the same for processes that start at the same moment', () => {
    const script = `import { readKey } from '${new URL('../../../bot/records/read-key.ts', import.meta.url).href}';
      console.log(Buffer.from(readKey({ RECORDS_FILE: ${JSON.stringify(place('many'))} })).toString('base64'))`;
    const shell = Array(4).fill(`"${process.execPath}" --input-type=module -e "$SCRIPT" &`).join(' ');
    const { stdout } = spawnSync('sh', ['-c', `${shell} wait`], {
      encoding: 'utf8',
      env: { ...process.env, SCRIPT: script },
    });
    const keys = stdout.trim().split('\n');
    expect(keys).toHaveLength(4);
    expect(new Set(keys)).toEqual(new Set([readFileSync(keyOf('many'), 'utf8').trim()]));
  });

  it('is refused where others may read it, or where the file holds no key; the file stays as it is', () => {
    readKey({ RECORDS_FILE: place('open') });
    chmodSync(keyOf('open'), 0o644);
    expect(() => readKey({ RECORDS_FILE: place('open') })).toThrow(KeyFileError);
    readKey({ RECORDS_FILE: place('torn') });
    writeFileSync(keyOf('torn'), 'c2hvcnQ=\n');
    expect(() => readKey({ RECORDS_FILE: place('torn') })).toThrow(KeyFileError);
    expect(readFileSync(keyOf('torn'), 'utf8')).toBe('c2hvcnQ=\n');
  });

  it('is a new one each time where nothing is kept', () =>
    expect(readKey({ RECORDS_FILE: ':memory:' })).not.toEqual(readKey({ RECORDS_FILE: ':memory:' })));
});

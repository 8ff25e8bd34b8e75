/** What is stored comes back whole, and a file of other data or a torn one is never taken. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Parts, partsOf, restore, store } from '../../../knowledge/compile/stored.ts';
import { compiled } from '../../engine.ts';

const bytes = store(compiled, 'today');
const folder = mkdtempSync(join(tmpdir(), 'caller-id-stored-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const parts = (held: Buffer): Parts => {
  const path = join(folder, `${held.length}`);
  writeFileSync(path, held);
  return partsOf(path);
};

describe('the stored knowledge', () => {
  it('equals what was stored, field by field and byte by byte', () => {
    const read = restore(parts(bytes), 'today');
    expect(read).toEqual(compiled);
    expect(JSON.stringify(read?.passages)).toBe(JSON.stringify(compiled.passages));
  });

  it('of other data files is not taken', () => expect(restore(parts(bytes), 'tomorrow')).toBeUndefined());

  it('torn at a line is refused', () =>
    expect(() => restore(parts(bytes.subarray(0, bytes.lastIndexOf('\n', -2))), 'today')).toThrow(
      SyntaxError,
    ));

  it('torn in its head is refused', () =>
    expect(() => restore(parts(bytes.subarray(0, 5000)), 'today')).toThrow(SyntaxError));
});

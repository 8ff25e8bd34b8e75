/** What is stored comes back whole, and a file of other data or a torn one is never taken. */
import { describe, expect, it } from 'vitest';
import { restore, store } from '../../../knowledge/compile/stored.ts';
import { compiled } from '../../engine.ts';

const bytes = store(compiled, 'today');

describe('the stored knowledge', () => {
  it('equals what was stored, field by field and byte by byte', () => {
    const read = restore(bytes, 'today');
    expect(read).toEqual(compiled);
    expect(JSON.stringify(read?.passages)).toBe(JSON.stringify(compiled.passages));
  });

  it('of other data files is not taken', () => expect(restore(bytes, 'tomorrow')).toBeUndefined());

  it('torn at a line is refused', () =>
    expect(() => restore(bytes.subarray(0, bytes.lastIndexOf('\n', -2)), 'today')).toThrow(SyntaxError));

  it('torn in its head is refused', () =>
    expect(() => restore(bytes.subarray(0, 5000), 'today')).toThrow(SyntaxError));
});

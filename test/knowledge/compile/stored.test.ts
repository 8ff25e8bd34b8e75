/** What is stored comes back whole, and a file of other data or a torn one is never taken. */
import { describe, expect, it } from 'vitest';
import { restore, store } from '../../../knowledge/compile/stored.ts';
import { compiled } from '../../engine.ts';

const text = store(compiled, 'today');

describe('the stored knowledge', () => {
  it('equals what was stored, field by field and byte by byte', () => {
    const read = restore(text, 'today');
    expect(read).toEqual(compiled);
    expect(JSON.stringify(read?.passages)).toBe(JSON.stringify(compiled.passages));
  });

  it('of other data files is not taken', () => expect(restore(text, 'tomorrow')).toBeUndefined());

  it('torn at a line is refused', () =>
    expect(() => restore(text.slice(0, text.lastIndexOf('\n')), 'today')).toThrow(SyntaxError));

  it('torn in its head is refused', () =>
    expect(() => restore(text.slice(0, 5000), 'today')).toThrow(SyntaxError));
});

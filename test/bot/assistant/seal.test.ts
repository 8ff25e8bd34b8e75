/** What is sealed opens under its own id and key alone. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Seal } from '../../../bot/assistant/seal.ts';

const key = randomBytes(32);
const value = { kept: { facts: [{ name: 'trigger', value: 'schedule' }] }, fact: 'caller' };

describe('the seal', () => {
  const sealed = new Seal(key).seal('one', value);

  it('opens what it sealed', () => expect(new Seal(key).open('one', sealed)).toEqual(value));
  it('opens nothing under another id', () => expect(new Seal(key).open('two', sealed)).toBeUndefined());
  it('opens nothing with another key', () =>
    expect(new Seal(randomBytes(32)).open('one', sealed)).toBeUndefined());
  it('opens nothing of which a byte changed', () => {
    const torn = Uint8Array.from(sealed, (byte, at) => (at === 30 ? byte ^ 1 : byte));
    expect(new Seal(key).open('one', torn)).toBeUndefined();
    expect(new Seal(key).open('one', sealed.subarray(0, 5))).toBeUndefined();
  });
  it('shows no value in its bytes', () =>
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('schedule'));
  it('hashes a user the same with the same key, otherwise with another or at another door', () => {
    const seal = new Seal(key);
    expect(seal.user('discord', '42')).toBe(new Seal(key).user('discord', '42'));
    expect(seal.user('teams', '42')).not.toBe(seal.user('discord', '42'));
    expect(new Seal(randomBytes(32)).user('discord', '42')).not.toBe(seal.user('discord', '42'));
    expect(seal.user('discord', '42')).toMatch(/^[\w-]{22}$/);
  });
});

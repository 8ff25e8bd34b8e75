/** A second service's refusal in the same message. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../engine.ts';

const FIRST = 'Key Vault says ForbiddenByConnection';
const TWO = `${FIRST} and later the Fabric API says InsufficientPrivileges.`;

describe('alsoRefused', () => {
  it('is named, once, and not offered again as near', () => {
    const { also = [], nearest, answeredBy } = answerTo(TWO);
    expect(also.map(({ code }) => code)).toEqual(['InsufficientPrivileges']);
    const ids = [...also, ...nearest].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(answeredBy).not.toContain(also[0]?.id);
  });

  it('is none where one service refuses', () => {
    expect(answerTo(`${FIRST}.`).also).toBeUndefined();
  });
});

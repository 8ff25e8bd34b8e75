/** An AADSTS number that no sign lists still counts as a refusal of the sign-in. */
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../bot/evidence/read-evidence.ts';
import { NOW, words } from '../../../engine.ts';

const codes = (text: string): string[] =>
  readEvidence(text, { now: NOW }, words)
    .facts.filter(({ name }) => name === 'code')
    .map(({ value, stance }) => `${value} ${stance}`);

describe('an AADSTS number without a sign of its own', () => {
  it('is a refusal of the sign-in', () =>
    expect(codes('Login failed: AADSTS9999999: something new')).toEqual(['AADSTS-unlisted failing']));

  it('is left to its own sign where there is one', () =>
    expect(codes('AADSTS50057: The user account is disabled.')).toEqual(['AADSTS50057 failing']));

  it('is no refusal when it is only part of a longer word', () =>
    expect(codes('see xAADSTS9999999y in the log')).toEqual([]));
});

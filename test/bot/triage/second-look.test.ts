/** A second ranking must hold an entry for the answer too; what only one of both holds is at most suggested. */
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../bot/evidence/read-evidence.ts';
import { secondLook } from '../../../bot/triage/second-look.ts';
import { NOW, words } from '../../engine.ts';

const holds = (id: string, text: string): boolean => {
  const evidence = readEvidence(text, { now: NOW }, words);
  return secondLook(evidence, 0, evidence.words.length, words)(id);
};

describe('the second ranking', () => {
  it('holds the entry that a question is about', () =>
    expect(
      holds('wi-who-creates', 'who may create the workspace identity of a workspace, admin or contributor?'),
    ).toBe(true));

  it('does not hold an entry that shares a few words with the question', () =>
    expect(
      holds('kv-roles', 'who may create the workspace identity of a workspace, admin or contributor?'),
    ).toBe(false));

  it('holds nothing for words that no entry has, and for no words', () => {
    expect(holds('kv-roles', 'zebra quokka')).toBe(false);
    expect(holds('kv-roles', '')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../bot/evidence/read-evidence.ts';
import { NOW, words } from '../../../engine.ts';

const read = (text: string): string[] =>
  readEvidence(text, { now: NOW }, words).hits.map(({ target }) => words.key(target));

describe('what only part of a longer phrase says', () => {
  it('keeps the names in what a message is about', () => {
    const keys = read('Can our B2B guest be workspace owner?');
    expect(keys).toContain('topic=role-in-workspace');
    expect(keys).toContain('principal=guest');
  });

  it('leaves out the denial in an opinion, and keeps one beside it', () => {
    const cues = (text: string): string[] => read(text).filter((key) => key.startsWith('cue=negation'));
    expect(cues('A service principal cannot own a schedule.')).toEqual([]);
    expect(cues('It has no role.')).toEqual(['cue=negation']);
  });

  it('leaves out other matters in a phrase of ours', () => {
    expect(read('an OData feed on a SharePoint list')).toEqual(['topic=odata-long-url']);
    expect(read('Connect-PnPOnline to SharePoint')).toContain('foreign=office');
  });

  it('leaves out what stands in the text of a refusal', () => {
    const keys = read("Login failed for user '<token-identified principal>'.");
    expect(keys).toEqual(['code=SqlLoginTokenIdentified']);
  });
});

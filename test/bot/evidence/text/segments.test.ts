/** A person goes on behind a body on the same line. */
import { describe, expect, it } from 'vitest';
import { segments } from '../../../../bot/evidence/text/segments.ts';

const BODY = 'It answers {"error": {"code": "Forbidden"}}';
const kinds = (text: string): string[] => segments(text).map(({ kind }) => kind);

describe('segments', () => {
  it('reads the words behind a body as prose', () => {
    expect(kinds(`${BODY}. The identity has the role already.`)).toEqual(['prose', 'payload', 'prose']);
  });

  it('does not look for them in a line whose end it does not see', () => {
    expect(kinds(`${BODY}. The identity has it. ${'word '.repeat(120)}{"code": "Other"}`)).toEqual([
      'prose',
      'payload',
    ]);
  });
});

/** What is told as a fix is not told again as a way to prove or change who calls. */
import { describe, expect, it } from 'vitest';
import type { AnswerFix } from '../../../bot/answer/answer.ts';
import { waysOf } from '../../../bot/answer/ways-of.ts';

const fix = (text: string): AnswerFix => ({ id: text, text, by: 'anybody', cites: [1] });
const caller = (prove: string[], change: string[]) => ({
  kind: 'user',
  statements: [],
  prove: prove.map(fix),
  change: change.map(fix),
});

describe('ways to prove and change who calls', () => {
  it('stand once over all callers', () => {
    const { prove, change } = waysOf({ fixes: [], callers: [caller(['a'], ['b']), caller(['a', 'c'], [])] });
    expect(prove.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(change.map(({ id }) => id)).toEqual(['b']);
  });

  it('are left out where they are told as a fix, or as the other', () => {
    const { prove, change } = waysOf({ fixes: [fix('a')], callers: [caller(['a', 'b'], ['a', 'b', 'c'])] });
    expect(prove.map(({ id }) => id)).toEqual(['b']);
    expect(change.map(({ id }) => id)).toEqual(['c']);
  });
});

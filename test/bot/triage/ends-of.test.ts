/** What is searched sentence by sentence has a bound, and the question at either end of a long message is still found. */
import { describe, expect, it } from 'vitest';
import { endsOf } from '../../../bot/triage/ends-of.ts';
import { answerTo } from '../../engine.ts';

const filler = 'The step wrote some rows to the table. '.repeat(1_500);
const question = 'Who can create a workspace identity in Fabric?';

describe('the ends of a long message', () => {
  it('leave a short list as it is and keep both ends of a long one', () => {
    const list = Array.from({ length: 1_000 }, (_, at) => at);
    expect(endsOf(list.slice(0, 200), 200)).toEqual(list.slice(0, 200));
    expect(endsOf(list, 200)).toEqual([...list.slice(0, 100), ...list.slice(900)]);
  });

  it.each([
    ['start', `${question} ${filler}`],
    ['end', `${filler} ${question}`],
  ])('hold the question at the %s', (_end, text) =>
    expect(answerTo(text).answeredBy[0]).toBe('wi-who-creates'),
  );
});

/** A message that only tells how it ended wants no answer; one in which something still fails does. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../engine.ts';

describe('a matter that is closed', () => {
  it.each([
    [
      'Never mind, solved: the secret was expired (AADSTS7000222), we made a new one and now everything works.',
      'abstain',
    ],
    ['AADSTS7000222 is solved, but now ForbiddenByRbac', 'ask'],
    ['Solved the login, AADSTS7000222 is back today though. What now?', 'answer'],
  ])('%s → %s', (text, outcome) => expect(answerTo(text).outcome).toBe(outcome));
});

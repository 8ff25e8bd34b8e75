/** How sure an answer is, is said in it: a refusal decides, words alone only come near. */
import { describe, expect, it } from 'vitest';
import { sections } from '../../../bot/answer/sections.ts';
import { answerTo } from '../../engine.ts';

const REFUSED = 'AADSTS7000215: Invalid client secret provided. for our Fabric service principal';
const TOLD = 'Which identity does a data agent use when I call it with a managed identity?';

describe('an answer', () => {
  it('that a refusal decides is certain, and offers no other', () => {
    const { match, nearest, warnings } = answerTo(REFUSED);
    expect({ match, nearest, told: warnings.some(({ kind }) => kind === 'nearest') }).toEqual({
      match: 'certain',
      nearest: [],
      told: false,
    });
  });

  it('that repeats a known question is certain', () =>
    expect(answerTo('Can a service principal own a schedule in Fabric?').match).toBe('certain'));

  it('is none where a principal is named and no symptom: it asks', () =>
    expect(answerTo('service principal not working please help, urgent').outcome).toBe('ask'));

  it('by words alone says so before it says anything else, and names what else it may be', () => {
    const answer = answerTo(TOLD);
    expect({ outcome: answer.outcome, match: answer.match }).toEqual({ outcome: 'answer', match: 'nearest' });
    const [head] = sections(answer);
    expect(head?.id).toBe('match');
    const others = sections(answer).find(({ id }) => id === 'nearest');
    expect(others?.first).toBe(true);
    expect(answer.nearest.map(({ id }) => id)).not.toContain(answer.answeredBy[0]);
  });

  it('has no match where nothing is answered', () =>
    expect(answerTo('How do I write a running total in DAX?').match).toBeUndefined());
});

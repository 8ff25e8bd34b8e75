/** A code decides, and the words beside it say how sure that is; what else they come near to is offered, and nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerTo, words } from '../../../engine.ts';
import { exampleResults } from '../../../example-results.ts';

const CODE = 'AADSTS7000215: Invalid client secret provided.';
const ELSEWHERE = `${CODE} That was last week and is solved. Now the trusted workspace access to our storage account is refused: the resource instance rule of the workspace identity is in the firewall, the shortcut to the data lake says that the request is not authorized, and nobody knows why.`;
const TOLD =
  'AADSTS50057: The user account is disabled. Our pipeline owner left last week and her account was disabled, now the scheduled pipeline and the lakehouse items fail. How do we take over ownership of her items, who can take over and is there an API for it?';

describe('an answer by a code', () => {
  it('is certain where hardly more than the error was pasted', () =>
    expect(answerTo(CODE)).toMatchObject({ match: 'certain', nearest: [] }));

  it('is certain in the thread that started this project', () => {
    const thread = readFileSync(new URL('../../../../docs/thread.txt', import.meta.url), 'utf8');
    const { match, answeredBy } = answerTo(thread);
    expect({ match, first: answeredBy[0] }).toEqual({ match: 'certain', first: 'kv-forbidden-by-rbac' });
  });

  it('says so where the words speak of something else, and offers that', () => {
    const { match, answeredBy, nearest, warnings } = answerTo(ELSEWHERE);
    expect({ match, first: answeredBy[0] }).toEqual({ match: 'nearest', first: 'entra-secret-invalid' });
    expect(warnings.map(({ kind }) => kind)).toContain('code-alone');
    expect(nearest.some(({ id }) => id.startsWith('twa-'))).toBe(true);
  });

  it('gives way to an entry that the words tell by far, which is then only the nearest', () => {
    const { match, answeredBy, nearest, warnings } = answerTo(TOLD);
    expect({ match, answeredBy }).toEqual({ match: 'nearest', answeredBy: ['own-take-over'] });
    expect(nearest.map(({ id }) => id)).toContain('entra-user-disabled');
    expect(warnings.map(({ kind }) => kind)).not.toContain('code-alone');
  });

  it('stays where it builds on an answer to a question of ours', () =>
    expect(answerTo(TOLD, { trigger: 'schedule' }).answeredBy[0]).toBe('entra-user-disabled'));

  it('offers nothing that it answers with already, and no matter beside identity', () => {
    const near = exampleResults
      .map(({ answer }) => answer)
      .filter(({ warnings }) => warnings.some(({ kind }) => kind === 'code-alone'));
    expect(near.length).toBeGreaterThan(50);
    for (const { answeredBy, nearest } of near)
      for (const { id } of nearest) {
        expect(answeredBy).not.toContain(id);
        expect(words.entry.get(id)?.kind).not.toBe('not-identity');
      }
  });
});

/** What a pasted token shows rules out the causes that it disproves. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../engine.ts';

const token = (more: Record<string, unknown>): string =>
  JSON.stringify({
    appid: '6f1d0c2e-51a7-4b0c-9d3e-2a7c4b1f8e90',
    oid: '0b9e7d6c-1f2a-4c3b-8d4e-5f6a7b8c9d01',
    tid: '7c3f1a2b-9d8e-4f5a-b6c7-d8e9f0a1b2c3',
    idtyp: 'app',
    ...more,
  });
const call =
  'GET https://api.fabric.microsoft.com/v1/workspaces/0aaa0000-0000-1111-2222-000000000001/items gives 403.';

describe('an answer about a pasted token', () => {
  it.each([
    ['Fabric', `${call} token: ${token({ aud: 'https://api.fabric.microsoft.com' })}`],
    ['Power BI', `${call} token: ${token({ aud: 'https://analysis.windows.net/powerbi/api' })}`],
    [
      'Fabric, for an admin call that is only named by its path',
      `token claims: ${token({ aud: 'https://api.fabric.microsoft.com', roles: ['Tenant.Read.All'] })} GET /v1/admin/workspaces 401`,
    ],
    [
      'Power BI, for an admin call',
      `The Power BI admin API answers 403. My token: ${token({ aud: 'https://analysis.windows.net/powerbi/api', roles: ['Tenant.Read.All'] })}`,
    ],
    [
      'Fabric, in a sentence',
      'the token has aud https://api.fabric.microsoft.com and Fabric says 401 InvalidToken',
    ],
    ['Fabric, beside its end', 'aud: https://api.fabric.microsoft.com, exp 1700000000, TokenExpired'],
  ])('never says that the audience is wrong where it is right: %s', (_, text) => {
    const { answeredBy, nearest } = answerTo(text);
    expect(
      [...answeredBy, ...nearest.map(({ id }) => id)].filter((id) => id.includes('wrong-audience')),
    ).toEqual([]);
  });

  it('says so, and repeats it, where it is wrong', () => {
    const { answeredBy, match, callers } = answerTo(
      `${call} token: ${token({ aud: 'https://management.azure.com/' })}`,
    );
    expect([answeredBy[0], match]).toEqual(['token-wrong-audience-fabric', 'certain']);
    expect(callers[0]?.statements[0]?.text).toContain('`aud: https://management.azure.com/`');
  });

  it('takes the roles of an app token for permissions that the app holds', () =>
    expect(
      answerTo(
        `The Power BI admin API answers 403. My token: ${token({ aud: 'https://analysis.windows.net/powerbi/api', roles: ['Tenant.Read.All'] })}`,
      ).answeredBy[0],
    ).toBe('admin-api-app-permissions'));
});

/** What a call's method and path say of who may make it. */
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../bot/evidence/read-evidence.ts';
import { NOW, words } from '../../engine.ts';

const appSupport = (text: string): string | undefined =>
  readEvidence(text, { now: NOW }, words).facts.find(({ name }) => name === 'operation.service-principal')
    ?.value;
const workspace = '/v1/workspaces/0aaa0000-0000-1111-2222-000000000001';

describe('operations that support users only', () => {
  it.each([
    [`POST https://api.fabric.microsoft.com${workspace}/mlModels`, 'no'],
    [`GET ${workspace}/datamarts HTTP 403`, 'no'],
    [`POST https://api.fabric.microsoft.com${workspace}/dataflows/b/jobs/execute/instances`, 'no'],
    [`POST https://api.fabric.microsoft.com${workspace}/mlModels/b/endpoint/score`, 'conditional'],
    [`POST https://api.fabric.microsoft.com${workspace}/notebooks`, 'conditional'],
    [`POST https://api.fabric.microsoft.com/${workspace}/mlModels`, 'no'],
    [`POST https://api.powerbi.com${workspace}/mlModels`, undefined],
  ])('%s → %s', (text, support) => {
    expect(appSupport(text)).toBe(support);
  });
});

describe('a path of Power BI', () => {
  const operation = (text: string): string | undefined =>
    readEvidence(text, { now: NOW }, words).facts.find(({ name }) => name === 'operation')?.value;

  it('is known without its host, and no other path is', () => {
    expect(operation('GET /v1.0/myorg/groups')).toBe('power-bi-in-workspace');
    expect(operation('GET /v1.0/myorg/admin/groups')).toBe(
      operation('GET https://api.powerbi.com/v1.0/myorg/admin/groups'),
    );
    expect(operation('GET /v1.0/groups')).toBeUndefined();
  });
});

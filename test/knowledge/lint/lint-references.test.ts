import { expect, it } from 'vitest';
import { lintReferences } from '../../../knowledge/lint/lint-references.ts';
import { loaded } from '../../loaded.ts';

it('refuses a remedy that would give a role of Azure in a workspace', () => {
  const entry = loaded.entries.find(({ data }) =>
    data.fixes.some(({ use }) => use === 'give-workspace-role'),
  );
  if (!entry) throw new Error('no entry gives a workspace role');
  const giving = (role: string) => ({
    ...loaded,
    entries: [
      { ...entry, data: { ...entry.data, beside: [], fixes: [{ use: 'give-workspace-role', role }] } },
    ],
    callers: [],
    claims: [],
  });
  const said = (role: string): string[] =>
    lintReferences(giving(role) as typeof loaded).map(({ what }) => what);
  const refusal = 'Azure Contributor is no role of a workspace';
  expect(said('workspace-contributor')).not.toContain(refusal);
  expect(said('contributor')).toContain(refusal);
});

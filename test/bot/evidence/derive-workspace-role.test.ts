/** A role that is named without what it is on. */
import { describe, expect, it } from 'vitest';
import { deriveWorkspaceRole } from '../../../bot/evidence/derive/derive-workspace-role.ts';
import type { Fact } from '../../../bot/evidence/fact.ts';
import { NOW, words } from '../../engine.ts';

const fact = (name: string, value: string, stance: Fact['stance'] = 'failing'): Fact => ({
  name,
  value,
  stance,
  from: 'prose',
  reader: 'test',
});
const CONTRIBUTOR = fact('role-word', 'contributor', 'in-place');
const derive = (...facts: Fact[]) =>
  deriveWorkspaceRole(facts, { now: NOW, lexicon: words }).map(({ name, value, stance }) => [
    name,
    value,
    stance,
  ]);

describe('deriveWorkspaceRole', () => {
  it('means the workspace role beside a refusal of Fabric', () => {
    expect(derive(CONTRIBUTOR, fact('service', 'fabric-api'))).toEqual([
      ['workspace-role', 'workspace-contributor', 'in-place'],
    ]);
  });

  it('means a role of Azure beside a refusal of Azure', () => {
    expect(derive(CONTRIBUTOR, fact('service', 'key-vault'))).toContainEqual([
      'role',
      'contributor',
      'in-place',
    ]);
  });

  it.each([
    ['no service refuses', [CONTRIBUTOR]],
    ['it is not in place', [fact('role-word', 'contributor'), fact('service', 'fabric-api')]],
    [
      'the workspace role is told',
      [CONTRIBUTOR, fact('service', 'fabric-api'), fact('workspace-role', 'workspace-viewer', 'in-place')],
    ],
    ['the role of Azure is told', [CONTRIBUTOR, fact('service', 'arm'), fact('role', 'reader', 'in-place')]],
  ])('means nothing where %s', (_, facts) => {
    expect(derive(...facts)).toEqual([]);
  });
});

/** Which workspace role is meant where a role is named alone: beside a refusal of Fabric "it is Contributor" is one of the workspace. */
import type { Fact } from '../fact.ts';
import { derived, has } from './make.ts';

/** Services that look at workspace roles, and those that look at roles of Azure. */
const FABRIC = ['fabric-api', 'power-bi-api', 'onelake', 'sql', 'xmla', 'kusto'];
const AZURE = ['storage', 'key-vault', 'arm', 'event-hubs'];
const ROLES: Readonly<Record<string, string>> = {
  contributor: 'workspace-contributor',
  admin: 'workspace-admin',
};

/** `workspace-role` in place, where the message tells none and no service of Azure refuses. */
export function deriveWorkspaceRole(facts: readonly Fact[]): Fact[] {
  const calls = (services: readonly string[]): boolean =>
    services.some((service) => has(facts, 'service', service));
  if (!calls(FABRIC) || calls(AZURE) || facts.some(({ name }) => name === 'workspace-role')) return [];
  return facts.flatMap(({ name, value, stance }) => {
    const role = name === 'role-word' || name === 'role' ? ROLES[value] : undefined;
    return role && stance === 'in-place'
      ? [derived('workspace-role', role, 'derive-workspace-role', 'in-place')]
      : [];
  });
}

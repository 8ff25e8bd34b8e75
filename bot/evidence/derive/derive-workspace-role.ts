/** Which role is meant where one is named without what it is on: beside a refusal of Fabric the workspace's, beside one of Azure an Azure role. */
import type { Fact } from '../fact.ts';
import type { Setting } from './derive.ts';
import { type Derived, derived, has } from './make.ts';

/** Services that look at workspace roles, and those that look at roles of Azure. */
const FABRIC = ['fabric-api', 'power-bi-api', 'onelake', 'sql', 'xmla', 'kusto'];
const AZURE = ['storage', 'key-vault', 'arm', 'event-hubs'];

/** `workspace-role` or `role` in place, where the message tells neither by what it is on. */
export function deriveWorkspaceRole(facts: readonly Fact[], { lexicon }: Setting): Derived[] {
  const named = facts.filter(({ name, stance }) => name === 'role-word' && stance === 'in-place');
  if (named.length === 0) return [];
  const calls = (services: readonly string[]): boolean =>
    services.some((service) => has(facts, 'service', service));
  const tells = (role: string): boolean => facts.some(({ name }) => name === role);
  const placed = (name: string, value: string): Derived => derived(name, value, 'in-place');
  if (calls(AZURE))
    return tells('role')
      ? []
      : named.flatMap(({ value }) => {
          const role = lexicon.compiled.roles[value];
          return role ? [placed('role', value), placed('role-plane', role.plane)] : [];
        });
  if (!calls(FABRIC) || tells('workspace-role')) return [];
  return named.map(({ value }) => placed('workspace-role', `workspace-${value}`));
}

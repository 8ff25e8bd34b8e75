/** Whether the data roles said to be in place lack the refused action: a role that reads secrets does not write them. */
import type { Fact } from '../fact.ts';
import type { Setting } from './derive.ts';
import { type Derived, derived, find } from './make.ts';

const ACTION = /(secrets|keys|certificates)\/[A-Za-z]+/;

/** `role-lacks-action` where an action is known, roles are in place, and none of them grants it. */
export function deriveRoleGap(facts: readonly Fact[], { lexicon }: Setting): Derived[] {
  const action = ACTION.exec(find(facts, 'action') ?? '')?.[0];
  if (!action) return [];
  const roles = facts
    .filter((fact) => fact.name === 'role' && fact.stance === 'in-place')
    .map((fact) => lexicon.compiled.roles[fact.value])
    .filter((role) => role !== undefined && role.plane === 'data' && role.grants.length > 0);
  if (
    roles.length === 0 ||
    roles.some((role) => role?.grants.some((grant) => grant.toLowerCase() === action.toLowerCase()))
  )
    return [];
  return [derived('role-lacks-action', action.split('/')[1] as string, 'in-place')];
}

/** Adds what follows from the facts that were read. Each derivation is a file; they run in order, each sees the ones before. */
import type { Lexicon } from '../../lexicon.ts';
import type { Fact } from '../fact.ts';
import { deriveItem } from './derive-item.ts';
import { deriveOperation } from './derive-operation.ts';
import { derivePrincipal } from './derive-principal.ts';
import { deriveRoleGap } from './derive-role-gap.ts';
import { deriveService, hostService } from './derive-service.ts';
import { deriveTokenProblem } from './derive-token-problem.ts';
import { deriveWorkspaceRole } from './derive-workspace-role.ts';
import { type Derived, derived } from './make.ts';

/** What derivations may look at beside the facts: `now` in Unix seconds. */
export interface Setting {
  readonly now: number;
  readonly lexicon: Lexicon;
}

type Derivation = (facts: readonly Fact[], setting: Setting) => readonly Derived[];

/** By the reader that their facts name, in the order in which they run. */
const derivations: Readonly<Record<string, Derivation>> = {
  vocabulary: implied,
  'derive-service': deriveService,
  'derive-principal': derivePrincipal,
  'derive-operation': deriveOperation,
  'derive-token-problem': deriveTokenProblem,
  'derive-item': deriveItem,
  'derive-role-gap': deriveRoleGap,
  'derive-workspace-role': deriveWorkspaceRole,
};

/** `facts` and all that follows from them, duplicates left out (the first stays). */
export function derive(facts: readonly Fact[], setting: Setting): Fact[] {
  const all: Fact[] = [];
  const seen = new Set<string>();
  const add = (more: readonly Fact[]): void => {
    for (const fact of more) {
      const key = `${fact.name} ${fact.stance} ${fact.value}`;
      if (seen.has(key)) continue;
      seen.add(key);
      all.push(fact);
    }
  };
  add(facts);
  for (const [reader, derivation] of Object.entries(derivations))
    add(derivation(all, setting).map((fact) => ({ ...fact, reader })));
  return all;
}

/** What a vocabulary value implies by itself, with the stance of the fact it follows from. */
function implied(facts: readonly Fact[], { lexicon }: Setting): Derived[] {
  const more: Derived[] = [];
  const outside = facts.some(
    (fact) => fact.name === 'trigger' && fact.value === 'not-fabric' && fact.stance === 'failing',
  );
  const host = hostService(facts, lexicon);
  for (const fact of facts) {
    const value = lexicon.byName.get(`${fact.name}=${fact.value}`);
    if (!value) continue;
    for (const [name, implies] of Object.entries(value.implies)) {
      if (name === 'item' && outside) continue;
      // Where a call went is printed; a word does not send it elsewhere.
      if (name === 'service' && host && host !== implies) continue;
      more.push(derived(name, implies, fact.stance));
    }
    const role = fact.name === 'role' ? lexicon.compiled.roles[fact.value] : undefined;
    if (role && fact.stance === 'in-place') more.push(derived('role-plane', role.plane, 'in-place'));
  }
  return more;
}

/** Sets a failing attempt beside a working one: where they differ lies the cause, what they share is ruled out. */
import type { Fact } from './fact.ts';

/** What two attempts can differ in. */
export const CONTRASTS = [
  'trigger',
  'principal',
  'submitter',
  'item',
  'tool',
  'place',
  'workspace',
  'time',
  'token.aud',
] as const;

const values = (facts: readonly Fact[], name: string, stance: Fact['stance']): Set<string> =>
  new Set(facts.filter((fact) => fact.name === name && fact.stance === stance).map((fact) => fact.value));

/** Names in which the failing attempt's values and the working one's are both known and have nothing in common. */
export function contrast(facts: readonly Fact[]): string[] {
  if (!facts.some((fact) => fact.stance === 'working')) return [];
  return CONTRASTS.filter((name) => {
    const working = values(facts, name, 'working');
    const failing = values(facts, name, 'failing');
    for (const value of working) failing.delete(value);
    return working.size > 0 && failing.size > 0;
  });
}

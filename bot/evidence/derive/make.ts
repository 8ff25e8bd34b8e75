/** Small helpers of the derivations: look a fact up, make a derived one. */
import type { Fact, Stance } from '../fact.ts';

/** Value of the first fact of that name which is part of the failing call. */
export const find = (facts: readonly Fact[], name: string): string | undefined =>
  facts.find((fact) => fact.name === name && fact.stance === 'failing')?.value;

export const has = (facts: readonly Fact[], name: string, value?: string): boolean =>
  facts.some(
    (fact) =>
      fact.name === name && fact.stance === 'failing' && (value === undefined || fact.value === value),
  );

/** A fact that follows from others; which derivation made it is added where they run. */
export type Derived = Omit<Fact, 'reader'>;

export const derived = (name: string, value: string, stance: Stance = 'failing'): Derived => ({
  name,
  value,
  stance,
  from: 'derived',
});

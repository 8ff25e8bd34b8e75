/** Whether one list of conditions includes another: then it is the more specific one, and wins. */
import type { Atom } from './compiled.ts';

const implies = (a: Atom, b: Atom): boolean => {
  if (a.name !== b.name) return false;
  if (b.test === 'known') return a.test === 'known' || a.test === 'fact';
  if (a.test !== b.test) return false;
  if (a.test === 'not') return b.values.every((value) => a.values.includes(value));
  return (
    b.values.length === 0 || (a.values.length > 0 && a.values.every((value) => b.values.includes(value)))
  );
};

/** True where every condition of `b` follows from one of `a`. */
export const includes = (a: readonly Atom[], b: readonly Atom[]): boolean =>
  b.every((want) => a.some((have) => implies(have, want)));

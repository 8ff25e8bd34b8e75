/** The keys of a condition, `name=value` for each of its values: made once, as each message compares many of them. */
import type { Atom } from '../../knowledge/compiled/compiled.ts';

/** Of `atom`, in the order of its values. */
export function atomKeys(atom: Atom): readonly string[] {
  let keys = made.get(atom);
  if (!keys) {
    keys = atom.values.map((value) => `${atom.name}=${value}`);
    made.set(atom, keys);
  }
  return keys;
}

const made = new WeakMap<Atom, readonly string[]>();

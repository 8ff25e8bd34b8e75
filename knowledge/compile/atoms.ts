/** Turns `when` of a data file into a flat list of atoms. */
import type { Atom } from '../compiled/compiled.ts';

const STANCES = ['in-place', 'denied', 'working', 'believed', 'not'] as const;
const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(String) : [String(value)]).toSorted();

/** Atoms of `when`, in a fixed order; `*` as a value means any. */
export const atoms = (when: object): Atom[] =>
  written(when).toSorted((a, b) => `${a.test} ${a.name}`.localeCompare(`${b.test} ${b.name}`, 'en'));

/** The same in the order in which they are written. */
export function written(when: object): Atom[] {
  const found: Atom[] = [];
  for (const [key, value] of Object.entries(when)) {
    if (value === undefined) continue;
    if (key === 'known' || key === 'unknown' || key === 'differs') {
      for (const name of list(value)) found.push({ test: key, name, values: [] });
    } else if ((STANCES as readonly string[]).includes(key)) {
      for (const [name, values] of Object.entries(value as Record<string, unknown>)) {
        found.push({ test: key as (typeof STANCES)[number], name, values: any(list(values)) });
      }
    } else found.push({ test: 'fact', name: key, values: any(list(value)) });
  }
  return found;
}

const any = (values: string[]): string[] => (values.includes('*') ? [] : values);

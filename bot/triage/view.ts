/** The facts as conditions see them: what holds for the failing call, what is in place, denied, working, believed. */
import type { Atom } from '../../knowledge/compiled/compiled.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Fact } from '../evidence/fact.ts';

type Values = Map<string, Set<string>>;

const put = (map: Values, { name, value }: Fact): void => {
  const set = map.get(name);
  if (set) set.add(value);
  else map.set(name, new Set([value]));
};

/** Looks facts up by name; built once per message. */
export class View {
  readonly active: Values = new Map();
  readonly inPlace: Values = new Map();
  readonly denied: Values = new Map();
  readonly working: Values = new Map();
  readonly believed: Values = new Map();
  readonly differs: ReadonlySet<string>;

  /** With `asking`, what is asked about counts like what fails, where nothing failing has that name. */
  constructor({ facts, differs }: Pick<Evidence, 'facts' | 'differs'>) {
    this.differs = new Set(differs);
    const given = new Set(facts.filter((fact) => fact.from === 'given').map((fact) => fact.name));
    for (const fact of facts) {
      if (fact.stance === 'failing') {
        if (!given.has(fact.name) || fact.from === 'given') put(this.active, fact);
      } else if (fact.stance === 'in-place') put(this.inPlace, fact);
      else if (fact.stance === 'denied') put(this.denied, fact);
      else if (fact.stance === 'working') put(this.working, fact);
      else if (fact.stance === 'believed') put(this.believed, fact);
    }
    const failing = new Set(this.active.keys());
    for (const fact of facts) if (fact.stance === 'asked' && !failing.has(fact.name)) put(this.active, fact);
    if (differs.length > 0) this.active.set('differs', new Set(differs));
    // What differs between two attempts belongs to the failing one only where it fails.
    for (const name of differs)
      for (const value of this.working.get(name) ?? []) this.active.get(name)?.delete(value);
  }

  values(name: string): ReadonlySet<string> {
    return this.active.get(name) ?? NONE;
  }

  first(name: string): string | undefined {
    for (const value of this.values(name)) return value;
    return undefined;
  }

  has(name: string, value?: string): boolean {
    const set = this.active.get(name);
    return set !== undefined && (value === undefined ? set.size > 0 : set.has(value));
  }

  /** Whether `atom` holds. */
  holds(atom: Atom): boolean {
    switch (atom.test) {
      case 'fact':
        return meets(this.active, atom);
      case 'in-place':
        return meets(this.inPlace, atom);
      case 'denied':
        return meets(this.denied, atom);
      case 'working':
        return meets(this.working, atom);
      case 'believed':
        return meets(this.believed, atom);
      case 'not':
        return !meets(this.active, atom);
      case 'known':
        return this.has(atom.name);
      case 'unknown':
        return !this.has(atom.name);
      case 'differs':
        return this.differs.has(atom.name);
    }
  }
}

/** Whether a message of these clauses tells of something that fails. */
export const fails = (view: View, { clauses }: Pick<Evidence, 'clauses'>): boolean =>
  view.has('status') || clauses.some(({ mood }) => mood === 'failing');

const NONE: ReadonlySet<string> = new Set();

const meets = (map: Values, { name, values }: Atom): boolean => {
  const set = map.get(name);
  if (!set || set.size === 0) return false;
  return values.length === 0 || values.some((value) => set.has(value));
};

/** Refuses ties: two causes that can hold for one message must be ordered, or be meant to stand together. */
import type { Atom, Compiled, Entry } from '../compiled/compiled.ts';
import { includes } from '../compiled/includes.ts';
import type { Loaded, Problem } from '../load/load.ts';

/** Whether both can hold at once, as far as conditions tell. */
function compatible(a: readonly Atom[], b: readonly Atom[], single: ReadonlySet<string>): boolean {
  for (const one of a) {
    for (const other of b) {
      if (one.name !== other.name) continue;
      const shared = one.values.filter((value) => other.values.includes(value));
      const closed = one.values.length > 0 && other.values.length > 0;
      if (
        one.test === 'fact' &&
        other.test === 'fact' &&
        closed &&
        shared.length === 0 &&
        (single.has(one.name) || one.name === 'code')
      )
        return false;
      if (
        one.test === 'fact' &&
        other.test === 'not' &&
        closed &&
        one.values.every((value) => other.values.includes(value))
      )
        return false;
      if (
        one.test === 'not' &&
        other.test === 'fact' &&
        closed &&
        other.values.every((value) => one.values.includes(value))
      )
        return false;
      if (one.test === 'unknown' && (other.test === 'fact' || other.test === 'known')) return false;
      if (other.test === 'unknown' && (one.test === 'fact' || one.test === 'known')) return false;
    }
  }
  return true;
}

const hasCode = (entry: Entry): boolean =>
  entry.when.some((atom) => atom.test === 'fact' && atom.name === 'code');

/** Problems of entries with a common refusal code that neither conditions nor `before` order, nor `beside` joins. */
export function lintTies(compiled: Compiled, loaded: Loaded): Problem[] {
  const problems: Problem[] = [];
  const single = new Set([...compiled.single, 'status']);
  const file = new Map(loaded.entries.map(({ file: path, data }) => [data.id, path]));
  const coded = compiled.entries.filter(hasCode);
  coded.forEach((a, index) => {
    for (const b of coded.slice(index + 1)) {
      if (!compatible(a.when, b.when, single)) continue;
      const settled =
        a.before.includes(b.id) ||
        b.before.includes(a.id) ||
        a.beside.includes(b.id) ||
        b.beside.includes(a.id) ||
        includes(a.when, b.when) !== includes(b.when, a.when);
      if (settled) continue;
      problems.push({
        rule: 'tie',
        file: file.get(a.id) ?? '',
        what: `${a.id} and ${b.id} can hold for one message`,
        why: 'Which comes first would hang on the alphabet.',
        mend: "Give one the other's conditions and more, or say before: [id], or beside: [id] if both belong in the answer.",
      });
    }
  });
  return problems;
}

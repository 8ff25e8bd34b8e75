/** Which entries and caller rows stand: their conditions hold and no more specific one beats them. */
import type { Atom, CallerRow, Entry } from '../../knowledge/compiled/compiled.ts';
import { includes } from '../../knowledge/compiled/includes.ts';
import type { Lexicon } from '../lexicon.ts';
import type { View } from './view.ts';

/** What was ruled out, and the fact that did it. */
export interface RuledOut {
  readonly id: string;
  readonly by: string;
}

interface Conditional {
  readonly id: string;
  readonly when: readonly Atom[];
  readonly before?: readonly string[];
}

const describe = ({ test, name, values }: Atom): string =>
  test === 'fact'
    ? `${name} is not ${values.join(' or ')}`
    : `${test} ${name}${values.length > 0 ? ` ${values.join(' or ')}` : ''}`;

/** `a` beats `b`: it says so, or its conditions include the other's and ask for more. */
export const beats = (a: Conditional, b: Conditional): boolean => {
  if (a.before?.includes(b.id)) return true;
  if (b.before?.includes(a.id)) return false;
  return includes(a.when, b.when) && !includes(b.when, a.when);
};

/** Candidates whose conditions hold, unbeaten ones first in order of how much they ask for; `ruledOut` gets the near misses. */
export function stand<T extends Conditional>(candidates: Iterable<T>, view: View, ruledOut: RuledOut[]): T[] {
  const holding: T[] = [];
  for (const candidate of candidates) {
    const failed = candidate.when.filter((atom) => !view.holds(atom));
    if (failed.length === 0) holding.push(candidate);
    else if (failed.length === 1) {
      const atom = failed[0] as Atom;
      if (atom.test === 'not' || (atom.test === 'fact' && view.has(atom.name)))
        ruledOut.push({ id: candidate.id, by: describe(atom) });
    }
  }
  const standing = holding.filter((one) => !holding.some((other) => other !== one && beats(other, one)));
  return standing.sort((a, b) => b.when.length - a.when.length || (a.id < b.id ? -1 : 1));
}

/** Entries that some fact of the view calls for, each once. */
export function candidates(view: View, lexicon: Lexicon): Set<Entry> {
  const found = new Set<Entry>(lexicon.entriesAlways);
  const add = (name: string, values: Iterable<string>): void => {
    for (const value of values)
      for (const entry of lexicon.entriesBy.get(`${name}=${value}`) ?? []) found.add(entry);
  };
  for (const [name, values] of view.active) add(name, values);
  for (const [name, values] of view.inPlace) add(name, values);
  for (const name of view.differs)
    for (const entry of lexicon.entriesBy.get(`differs=${name}`) ?? []) found.add(entry);
  return found;
}

/** Rows of the caller tables that stand; a row whose kind contradicts the principal that a token or Caller line shows is ruled out. */
export function standingRows(view: View, lexicon: Lexicon, ruledOut: RuledOut[]): CallerRow[] {
  const shown = view.first('principal.shown');
  const rows = new Set<CallerRow>(lexicon.rowsBy.get(''));
  for (const item of view.values('item')) for (const row of lexicon.rowsBy.get(item) ?? []) rows.add(row);
  const standing = stand(rows, view, []);
  const ranked = standing.map((row) => ({ row, rank: rank(row, view) })).sort((a, b) => a.rank - b.rank);
  // A schedule beside a pipeline that runs the notebook is the pipeline's.
  const inPipeline =
    view.has('item', 'pipeline') && view.has('item', 'notebook') && view.has('trigger', 'pipeline');
  return ranked
    .map(({ row }) => row)
    .filter((row) => {
      if (inPipeline && row.item === 'notebook' && startsBySchedule(row)) return false;
      const contradicts = shown !== undefined && CONTRADICTS[row.kind]?.includes(shown);
      if (contradicts) ruledOut.push({ id: row.id, by: `principal is ${shown}` });
      return !contradicts;
    });
}

const CONTRADICTS: Readonly<Record<string, readonly string[]>> = {
  user: ['service-principal', 'managed-identity'],
  'service-principal': ['user'],
  'workspace-identity': ['user', 'managed-identity'],
  'managed-identity': ['user'],
};

/** A credential in the code tells more than item and trigger, unless the call went through NotebookUtils, which uses the run's identity. */
const rank = (row: CallerRow, view: View): number => {
  const names = new Set(row.when.filter((atom) => atom.test === 'fact').map((atom) => atom.name));
  if (names.has('credential') || names.has('tool')) {
    return [...view.values('function')].some((name) => name.startsWith('notebookutils.')) ? 3 : 0;
  }
  return names.has('connection') ? 1 : 2;
};

const startsBySchedule = (row: CallerRow): boolean =>
  row.when.some(
    ({ name, test, values }) => test === 'fact' && name === 'trigger' && values.includes('schedule'),
  );

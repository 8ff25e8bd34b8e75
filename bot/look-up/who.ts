/** The caller tables as people ask for them: who runs an item, by what started it. */
import type { CallerRow } from '../../knowledge/compiled/compiled.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Sheet, sheet } from './sheet.ts';

/** Items of the tables, in their order. */
export const items = ({ compiled }: Lexicon): string[] => [...new Set(compiled.rows.map((row) => row.item))];

/** Triggers that the rows of `item` tell apart. */
export const triggers = (item: string, { compiled }: Lexicon): string[] => [
  ...new Set(compiled.rows.filter((row) => row.item === item).flatMap(triggersOf)),
];

/** Rows of `item` that hold for `trigger`, or all of them without it. */
export const rowsOf = (item: string, trigger: string | undefined, { compiled }: Lexicon): CallerRow[] =>
  compiled.rows.filter((row) => {
    if (row.item !== item) return false;
    const known = triggersOf(row);
    return trigger === undefined || known.length === 0 || known.includes(trigger);
  });

/** What is known of `rows`; empty sections where there are none. `now` in Unix seconds. */
export const who = (rows: readonly CallerRow[], lexicon: Lexicon, now: number): Sheet =>
  sheet(
    rows.map((row) => ({ heading: `${row.who}${whenOf(row)}`, id: row.id, says: row.says })),
    lexicon.compiled,
    now,
  );

const triggersOf = (row: CallerRow): readonly string[] =>
  row.when.find((atom) => atom.test === 'fact' && atom.name === 'trigger')?.values ?? [];

const whenOf = (row: CallerRow): string => {
  const when = row.when
    .filter((atom) => atom.test === 'fact' && atom.name !== 'item')
    .map((atom) => `${atom.name} ${atom.values.join(' or ') || 'any'}`);
  return when.length > 0 ? ` (${when.join(', ')})` : '';
};

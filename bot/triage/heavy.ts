/** Sums up what terms weigh at places without going through all of them: a frequent term first where it weighs most. */

import { firstAt } from './first-at.ts';

/** Of all terms together at most so many pairs are summed whole. */
const WHOLE = 60_000;
/** Beyond that so many, shared by the terms; and of each term at least. */
const ALL = 6_000;
const EACH = 150;
/** So many of the greatest sums are completed. */
const COMPLETED = 32;
/** More than there are places. */
const PLACES = 2 ** 22;

/** Where a term stands: flat pairs of a place and what the term weighs there, a whole number, since those are added in half the time. */
export interface Places {
  /** By rising place. */
  readonly all: Int32Array;
  /** Heaviest first, ties by place; the same as `all` where that is short. */
  readonly heaviest: Int32Array;
}

/** Where a term stands, and how much it counts, which is more than 0. */
export type Counted = readonly [places: Places, value: number];

export interface Sum {
  readonly place: number;
  readonly sum: number;
}

/** `all` made ready. */
export function placesOf(all: Int32Array): Places {
  if (all.length <= 2 * EACH) return { all, heaviest: all };
  // One number a pair: those are sorted without a comparison of our own.
  const keys = new Float64Array(all.length / 2).map(
    (_, i) => (all[2 * i] as number) - (all[2 * i + 1] as number) * PLACES,
  );
  keys.sort();
  const heaviest = new Int32Array(all.length);
  keys.forEach((key, i) => {
    const weight = Math.ceil(-key / PLACES);
    heaviest[2 * i] = key + weight * PLACES;
    heaviest[2 * i + 1] = weight;
  });
  return { all, heaviest };
}

/** What a term weighs at `place`; 0 where it does not stand. */
function weightAt(all: Int32Array, place: number): number {
  const at = 2 * firstAt(all.length / 2, (pair) => all[2 * pair] as number, place);
  return all[at] === place ? (all[at + 1] as number) : 0;
}

/** The sum of `terms` at `place`. */
export const sumAt = (terms: readonly Counted[], place: number): number =>
  terms.reduce((sum, [{ all }, value]) => sum + value * weightAt(all, place), 0);

/** Places that were touched: written anew in each call, since a fresh list of so many costs more than the sums. */
let touched = new Int32Array(0);

/** The greatest sums of `terms` less what `less` says of their places, greatest first, ties by place. `sums` holds a 0 for every place, before and after. */
export function greatestSums(
  terms: readonly Counted[],
  sums: Float64Array,
  less: (place: number) => number,
): Sum[] {
  const cut = terms.reduce((count, [{ all }]) => count + all.length / 2, 0) > WHOLE;
  const most = cut ? Math.max(EACH, Math.floor(ALL / terms.length)) : WHOLE;
  let count = 0;
  if (touched.length < sums.length) touched = new Int32Array(sums.length);
  for (const [{ all, heaviest }, value] of terms) {
    const list = cut ? heaviest : all;
    const end = Math.min(list.length, 2 * most);
    for (let i = 0; i < end; i += 2) {
      const place = list[i] as number;
      const sum = sums[place] as number;
      if (sum === 0) touched[count++] = place;
      sums[place] = sum + value * (list[i + 1] as number);
    }
  }
  const first: Sum[] = [];
  for (let i = 0; i < count; i++) {
    const place = touched[i] as number;
    put(first, place, (sums[place] as number) - less(place));
    sums[place] = 0;
  }
  if (!cut) return first;
  const whole: Sum[] = [];
  for (const { place } of first) put(whole, place, sumAt(terms, place) - less(place));
  return whole;
}

/** Puts `place` where its `sum` belongs among `sorted`, which keeps as many as are completed. */
function put(sorted: Sum[], place: number, sum: number): void {
  let at = sorted.length;
  for (; at > 0; at--) {
    const other = sorted[at - 1] as Sum;
    if (other.sum > sum || (other.sum === sum && other.place < place)) break;
  }
  if (at === COMPLETED) return;
  sorted.splice(at, 0, { place, sum });
  sorted.length = Math.min(sorted.length, COMPLETED);
}

/**
 * Postings as short texts: of each place its distance from the one before, then how much is said there, in halves. A list is read
 * when a message holds its term, and a message holds few of tens of thousands.
 */

/** A distance is written in digits of this base, the least first; all but its last have `BASE` added. */
const BASE = 32;
/** The greatest weight. */
const HEAVIEST = 63;
/** A weight of 1 is so many. */
const PARTS = 2;
/** Digits are the characters from `#` on, without the backslash. */
const ZERO = 35;
const BACKSLASH = 92;

const digit = (value: number): string =>
  String.fromCharCode(ZERO + value + (ZERO + value < BACKSLASH ? 0 : 1));
const parsed = (code: number): number => code - ZERO - (code < BACKSLASH ? 0 : 1);

/** Flat pairs of a place, rising, and a weight from a half to 31.5, as a text. */
export function writePostings(pairs: readonly number[]): string {
  let list = '';
  let before = -1;
  for (let i = 0; i < pairs.length; i += 2) {
    let gap = (pairs[i] as number) - before - 1;
    for (; gap >= BASE; gap = Math.floor(gap / BASE)) list += digit(BASE + (gap % BASE));
    const weight = Math.min(HEAVIEST, Math.max(1, Math.round((pairs[i + 1] as number) * PARTS)));
    list += digit(gap) + digit(weight);
    before = pairs[i] as number;
  }
  return list;
}

/** The flat pairs of `list`, the weights in halves: whole numbers, which are quick to add up. */
export function readPostings(list: string): Int32Array {
  const pairs = new Int32Array(list.length);
  let count = 0;
  let i = 0;
  const next = (): number => parsed(list.charCodeAt(i++));
  for (let place = -1; i < list.length; ) {
    let one = next();
    place++;
    for (let worth = 1; ; worth *= BASE, one = next()) {
      place += worth * (one % BASE);
      if (one < BASE) break;
    }
    pairs[count++] = place;
    pairs[count++] = next();
  }
  return pairs.slice(0, count);
}

/** How many digits the distance that begins at `at` of `list` has. */
export function lengthOf(list: string, at: number): number {
  let end = at;
  while (parsed(list.charCodeAt(end)) >= BASE) end++;
  return end + 1 - at;
}

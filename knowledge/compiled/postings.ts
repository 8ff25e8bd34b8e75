/**
 * Postings as short texts: of each place its distance from the one before, then how much is said there, in halves. A list is read
 * when a message holds its term, and a message holds few of tens of thousands.
 */

/** Distances from here on take a second digit, and reach to `MOST`. */
const WIDE = 32;
const DIGITS = 64;
const MOST = WIDE * DIGITS;
/** A weight of 1 is so many. */
const PARTS = 2;
/** Digits are the characters from `#` on, without the backslash. */
const ZERO = 35;
const BACKSLASH = 92;

const digit = (value: number): string =>
  String.fromCharCode(ZERO + value + (ZERO + value < BACKSLASH ? 0 : 1));
const parsed = (code: number): number => code - ZERO - (code < BACKSLASH ? 0 : 1);

/** Flat pairs of a place, rising, and a weight from a half to 31.5, as a text. Throws RangeError for places 2,048 apart. */
export function writePostings(pairs: readonly number[]): string {
  let list = '';
  let before = -1;
  for (let i = 0; i < pairs.length; i += 2) {
    const gap = (pairs[i] as number) - before - 1;
    if (gap >= MOST) throw new RangeError(`places ${gap} apart`);
    const weight = Math.min(DIGITS - 1, Math.max(1, Math.round((pairs[i + 1] as number) * PARTS)));
    list += gap < WIDE ? digit(gap) : digit(WIDE + (gap % WIDE)) + digit(Math.floor(gap / WIDE));
    list += digit(weight);
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
    const gap = next();
    place += 1 + (gap < WIDE ? gap : gap - WIDE + WIDE * next());
    pairs[count++] = place;
    pairs[count++] = next();
  }
  return pairs.slice(0, count);
}

/** How many digits the distance that begins at `at` of `list` has. */
export const lengthOf = (list: string, at: number): 1 | 2 => (parsed(list.charCodeAt(at)) < WIDE ? 1 : 2);

/**
 * Postings as short texts: of each place its distance from the one before, then how much is said there, in 64ths. A list is read
 * when a message holds its term, and a message holds few of tens of thousands.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUE[DIGITS.charCodeAt(i)] = i;

/** Distances from here on take a second digit, and reach to `MOST`. */
const WIDE = 32;
const PARTS = 64;
const MOST = WIDE * PARTS;

/** Flat pairs of a place, rising, and a weight from 0 up to and without 1, as a text. Throws RangeError for places 2,048 apart. */
export function writePostings(pairs: readonly number[]): string {
  let list = '';
  let before = -1;
  for (let i = 0; i < pairs.length; i += 2) {
    const gap = (pairs[i] as number) - before - 1;
    if (gap >= MOST) throw new RangeError(`places ${gap} apart`);
    const weight = Math.min(PARTS - 1, Math.max(1, Math.round((pairs[i + 1] as number) * PARTS)));
    list +=
      gap < WIDE
        ? DIGITS[gap]
        : `${DIGITS[WIDE + (gap % WIDE)] as string}${DIGITS[Math.floor(gap / WIDE)] as string}`;
    list += DIGITS[weight] as string;
    before = pairs[i] as number;
  }
  return list;
}

/** The flat pairs of `list`. */
export function readPostings(list: string): number[] {
  const pairs: number[] = [];
  let place = -1;
  for (let i = 0; i < list.length; ) {
    let gap = VALUE[list.charCodeAt(i++)] as number;
    if (gap >= WIDE) gap += WIDE * (VALUE[list.charCodeAt(i++)] as number) - WIDE;
    place += gap + 1;
    pairs.push(place, (VALUE[list.charCodeAt(i++)] as number) / PARTS);
  }
  return pairs;
}

/** Finds a place in an ordered list, in logarithmic time. */

/** The first of `count` places, in the order of their keys, whose key is at least `least`; `count` where none is. */
export function firstAt(count: number, keyAt: (place: number) => number, least: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyAt(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

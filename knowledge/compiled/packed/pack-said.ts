/** The index over what is said, its lists taken apart: like beside like compresses to two thirds. Counterpart of `unpackSaid`. */
import type { Said } from '../compiled.ts';
import { lengthOf } from '../postings.ts';

/** Terms; how many digits the list of each has; and of all lists the distances and the weights. */
export type PackedSaid = [
  rest: Omit<Said, 'postings'>,
  terms: string,
  sizes: string,
  gaps: string,
  weights: string,
];

/** Between terms, which hold letters, digits and blanks. */
export const BETWEEN = '\t';

/** Packs `said`. */
export function packSaid({ postings, ...rest }: Said): PackedSaid {
  const terms = Object.keys(postings);
  const sizes: number[] = [];
  let gaps = '';
  let weights = '';
  for (const list of Object.values(postings)) {
    let places = 0;
    for (let i = 0; i < list.length; places++) {
      const wide = lengthOf(list, i);
      gaps += list.slice(i, i + wide);
      weights += list.charAt(i + wide);
      i += wide + 1;
    }
    sizes.push(places);
  }
  return [rest, terms.join(BETWEEN), sizes.join(' '), gaps, weights];
}

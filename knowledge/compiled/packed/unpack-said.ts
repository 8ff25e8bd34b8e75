/** The index over what is said, put together again. Counterpart of `packSaid`. */
import type { Said } from '../compiled.ts';
import { lengthOf } from '../postings.ts';
import { BETWEEN, type PackedSaid } from './pack-said.ts';

/** Equal to what was packed. */
export function unpackSaid([rest, terms, sizes, gaps, weights]: PackedSaid): Said {
  const size = sizes.split(' ');
  let gap = 0;
  let weight = 0;
  const list = (places: number): string => {
    let all = '';
    for (let i = 0; i < places; i++) {
      const wide = lengthOf(gaps, gap);
      all += gaps.slice(gap, gap + wide) + weights.charAt(weight++);
      gap += wide;
    }
    return all;
  };
  return {
    ...rest,
    postings: Object.fromEntries(terms.split(BETWEEN).map((term, at) => [term, list(Number(size[at]))])),
  };
}

/** The index over what is said, put together again. Counterpart of `packSaid`. */
import type { Said } from '../compiled.ts';
import { lengthOf } from '../postings.ts';
import { BETWEEN, type PackedSaid } from './pack-said.ts';

/** Equal to what was packed. */
export function unpackSaid([rest, terms, sizes, gaps, weights]: PackedSaid): Said {
  // All lists as one text, from which each is cut: half a million small pieces would take longer than all else.
  const digits = new Uint8Array(gaps.length + weights.length);
  let to = 0;
  let gap = 0;
  let weight = 0;
  const ends = sizes.split(' ').map((places) => {
    for (let i = Number(places); i > 0; i--) {
      for (let wide = lengthOf(gaps, gap); wide > 0; wide--) digits[to++] = gaps.charCodeAt(gap++);
      digits[to++] = weights.charCodeAt(weight++);
    }
    return to;
  });
  const all = new TextDecoder().decode(digits);
  return {
    ...rest,
    postings: Object.fromEntries(
      terms.split(BETWEEN).map((term, at) => [term, all.slice(ends[at - 1] ?? 0, ends[at])]),
    ),
  };
}

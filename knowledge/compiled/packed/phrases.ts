/** Phrases of signs and vocabulary grouped by what they stand for. */
import type { Compiled } from '../compiled.ts';
import { branchesOf, phrasesOf } from '../phrases.ts';
import type { Codec } from './codec.ts';

/** Runs of one target: its number, then its phrases. */
export const phrasesCodec: Codec<Compiled['phrases']> = {
  pack: (phrases) =>
    [...Map.groupBy(phrasesOf(phrases), ([, target]) => target)]
      // Signs first, then values, as they are compiled: so each branch comes back in its order.
      .sort(([a], [b]) => (a < 0 === b < 0 ? Math.abs(a) - Math.abs(b) : b - a))
      .map(([target, list]) => [target, ...list.map(([keys]) => keys)]),
  unpack: (packed) =>
    branchesOf(
      (packed as [number, ...string[]][]).flatMap(([target, ...list]) =>
        list.map((keys) => [keys, target] as const),
      ),
    ),
};

/** Phrases of signs and vocabulary grouped by what they stand for. */
import type { Compiled } from '../compiled.ts';
import type { Codec } from './codec.ts';

/** Runs of one target: its number, then its phrases. */
export const phrasesCodec: Codec<Compiled['phrases']> = {
  pack: (phrases) => {
    const runs: (number | string)[][] = [];
    for (const [keys, target] of phrases) {
      const last = runs.at(-1);
      if (last?.[0] === target) last.push(keys);
      else runs.push([target, keys]);
    }
    return runs;
  },
  unpack: (packed) =>
    (packed as [number, ...string[]][]).flatMap(([target, ...list]) =>
      list.map((keys) => [keys, target] as const),
    ),
};

/** Phrases of signs and vocabulary grouped by what they stand for. Counterpart of `unpackPhrases`; the build alone needs it. */
import type { Compiled } from '../compiled.ts';
import { phrasesOf } from '../phrases.ts';

/** Runs of one target: its number, then its phrases. */
export type PackedPhrases = readonly (readonly [target: number, ...keys: string[]])[];

/** Packs `phrases`: signs first, then values, as they are compiled, so that each branch comes back in its order. */
export const packPhrases = (phrases: Compiled['phrases']): PackedPhrases =>
  [...Map.groupBy(phrasesOf(phrases), ([, target]) => target)]
    .sort(([a], [b]) => (a < 0 === b < 0 ? Math.abs(a) - Math.abs(b) : b - a))
    .map(([target, list]) => [target, ...list.map(([keys]) => keys)]);

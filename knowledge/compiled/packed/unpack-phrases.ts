/** Phrases of signs and vocabulary, by their first words again. Counterpart of `packPhrases`. */
import type { Compiled } from '../compiled.ts';
import { branchesOf } from '../phrases.ts';
import type { PackedPhrases } from './pack-phrases.ts';

/** Equal to what was packed. */
export const unpackPhrases = (packed: PackedPhrases): Compiled['phrases'] =>
  branchesOf(packed.flatMap(([target, ...list]) => list.map((keys) => [keys, target] as const)));

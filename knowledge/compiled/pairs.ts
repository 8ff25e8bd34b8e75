/** Neighbouring words as one term: "trusted access" says more than "trusted" here and "access" there. */
import { stemTerm } from './stem-term.ts';
import { saysNothing } from './terms.ts';
import type { Word } from './tokenise.ts';

/** Pairs of stems of neighbouring words that say something, each once; with a blank between, as no term has one. `stem` gives a word's stem. */
export function pairsOf(words: readonly Word[], stem = stemTerm): Set<string> {
  const stems = words.filter(({ key }) => !saysNothing(key)).map(({ key }) => stem(key));
  return new Set(stems.slice(1).map((stem, before) => `${stems[before]} ${stem}`));
}

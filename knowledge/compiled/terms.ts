/** The terms under which a wording and a question are matched: content words, and vocabulary as one term a concept. */
import { heldOf } from './held.ts';
import type { Hit } from './phrases.ts';
import { type Word, wordKey } from './tokenise.ts';

const STOP = new Set(
  `a an the of to in on at by for from with and or is are was were be been am i my me we our you your it its this that these those do does did
   have has had will would can could should may might must how what which who whose why when where there then than as if so not no but get got
   getting use used using about into out up any all some just only also im ive id dont doesnt isnt cant please help hi hello thanks thank anyone
   tell know need want trying try run runs running ran work works working fail fails failing failed error still always really actually`
    .split(/\s+/)
    .filter(Boolean)
    .map(wordKey),
);
/** Whether a word is too short or too common to tell anything. */
export const saysNothing = (key: string): boolean => key.length < 2 || STOP.has(key);
const WEIGHT_CONCEPT = 2;

/** One term and its weight; a concept counts twice a word. */
export interface Term {
  readonly term: string;
  readonly weight: number;
}

/** A phrase's target reduced to what search needs: `name=value` of the vocabulary, or a code. */
export type Concept = (target: number) => string | undefined;

/** Terms of `words` given the phrase `hits` among them; words inside a phrase are replaced by the concept of the longest, and kept at less than half the weight. */
export function termsOf(words: readonly Word[], hits: readonly Hit<number>[], concept: Concept): Term[] {
  const terms = new Map<string, number>();
  const put = (term: string, weight: number): void => {
    if ((terms.get(term) ?? 0) < weight) terms.set(term, weight);
  };
  const inside = new Uint8Array(words.length);
  const held = heldOf(hits, ({ target }) => concept(target) !== undefined);
  for (const hit of hits) {
    const name = concept(hit.target);
    if (name === undefined || held.has(hit)) continue;
    put(`=${name}`, WEIGHT_CONCEPT);
    for (let i = hit.from; i < hit.to; i++) inside[i] = 1;
  }
  for (let i = 0; i < words.length; i++) {
    const key = (words[i] as Word).key;
    if (saysNothing(key)) continue;
    put(key, inside[i] ? 0.4 : 1);
  }
  return [...terms].map(([term, weight]) => ({ term, weight }));
}

/** The terms of a stretch of the message, as both rankings weigh them. */
import type { Hit } from '../../knowledge/compiled/phrases.ts';
import { type Term, termsOf } from '../../knowledge/compiled/terms.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { firstAt } from './first-at.ts';

/** Terms of words `from`…`to`, with the phrases that lie in them whole. */
export function spanTerms(
  { words, hits }: Pick<Evidence, 'words' | 'hits'>,
  from: number,
  to: number,
  lexicon: Lexicon,
): Term[] {
  if (from === 0 && to === words.length) return termsOf(words, hits, lexicon.concept);
  const inside: Hit<number>[] = [];
  // Hits are in order: a message has many sentences and hits.
  for (let i = firstAt(hits.length, (at) => (hits[at] as Hit<number>).from, from); i < hits.length; i++) {
    const hit = hits[i] as Hit<number>;
    if (hit.from >= to) break;
    if (hit.to <= to) inside.push({ ...hit, from: hit.from - from, to: hit.to - from });
  }
  return termsOf(words.slice(from, to), inside, lexicon.concept);
}

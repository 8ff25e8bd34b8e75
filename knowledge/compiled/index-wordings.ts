/** Builds the inverted index over the wordings of entries, caller rows and claims: cosine weights, so a score lies between 0 and 1. */
import type { Compiled, Wording } from './compiled.ts';
import { type Answering, itemsOf } from './items.ts';
import { type Readable, termReader } from './term-reader.ts';
import type { Term } from './terms.ts';

/** Weight of a word that no wording of an entry or row holds: it says a little that the question is about something else. */
export const UNKNOWN_IDF = 2;

/** Weights have four decimals: so many of the last one make 1. */
export const WEIGHT_UNIT = 1e4;

const round = (value: number): number => Math.round(value * WEIGHT_UNIT) / WEIGHT_UNIT;

/** Wordings, their postings (term → wording index, weight, …) and the terms' inverse document frequency. */
export function indexWordings(known: Readable & Answering): Pick<Compiled, 'wordings' | 'postings' | 'idf'> {
  const read = termReader(known);
  const wordings: Wording[] = [];
  const terms: Term[][] = [];
  for (const { id, kind, wordings: own } of itemsOf(known)) {
    for (const text of own) {
      wordings.push({ target: id, kind });
      terms.push(read(text).terms);
    }
  }
  // How rare a term is follows from entries and rows alone, so that a claim changes no other's nearness.
  const measured = wordings.filter(({ kind }) => kind !== 'claim').length;
  const frequency = new Map<string, number>();
  for (const [index, list] of terms.entries())
    for (const { term } of list) frequency.set(term, (frequency.get(term) ?? 0) + (index < measured ? 1 : 0));
  const idf: Record<string, number> = {};
  for (const [term, count] of [...frequency].sort(([a], [b]) => (a < b ? -1 : 1))) {
    idf[term] = count === 0 ? UNKNOWN_IDF : round(Math.log(1 + measured / count));
  }
  const rarity = new Map(Object.entries(idf));
  const postings = new Map<string, number[]>(Object.keys(idf).map((term) => [term, []]));
  terms.forEach((list, index) => {
    let square = 0;
    for (const { term, weight } of list) square += (weight * (rarity.get(term) as number)) ** 2;
    const norm = Math.sqrt(square) || 1;
    for (const { term, weight } of list)
      postings.get(term)?.push(index, round((weight * (rarity.get(term) as number)) / norm));
  });
  return { wordings, postings: Object.fromEntries(postings), idf };
}

/**
 * Builds the second index: BM25 over all that an entry, caller row or claim says, and over what people were heard to say where it
 * is the answer; the first index holds single wordings. A person's words seldom stand in one wording, and often in the whole.
 */
import type { KnownSentence, Said } from './compiled.ts';
import { type Answering, type Item, itemsOf } from './items.ts';
import { pairsOf } from './pairs.ts';
import { writePostings } from './postings.ts';
import { stemTerm } from './stem-term.ts';
import { type Readable, termReader } from './term-reader.ts';

/** Saturation and length of BM25, and what a field counts; measured on the development messages. */
const K1 = 1.2;
const B = 0.5;
const TITLE = 2;
const FIRST = 0.5;
const MORE = 0.15;
const HEARD = 0.2;
/** What a pair of neighbouring words counts, and in how many texts it must stand. */
const PAIR = 0.25;
const PAIR_USED = 4;

/** How rare a term is that `count` of `all` items hold. */
export const rarityOf = (count: number, all: number): number =>
  Math.log(1 + (all - count + 0.5) / (count + 0.5));

/** The index over everything that can answer, and over what was `heard` of it: messages by the item's id. */
export function indexSaid(known: Readable & Answering, heard: ReadonlyMap<string, readonly string[]>): Said {
  const read = termReader(known);
  /** In how many texts a pair stands. */
  const used = new Map<string, number>();
  const bagOf = (item: Item): Bag => {
    const bag = new Map<string, number>();
    const pairs = new Set<string>();
    for (const [text, times] of weighed(item, heard.get(item.id) ?? [])) {
      const { terms, words } = read(text);
      for (const pair of pairsOf(words)) {
        pairs.add(pair);
        used.set(pair, (used.get(pair) ?? 0) + 1);
      }
      for (const { term, weight } of terms) {
        const stem = stemTerm(term);
        bag.set(stem, (bag.get(stem) ?? 0) + weight * times);
      }
    }
    return { bag, pairs };
  };
  const items = itemsOf(known);
  const bags = items.map(bagOf);
  const frequency = new Map<string, number>();
  for (const { bag } of bags)
    for (const term of bag.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const lengths = bags.map(({ bag }) => [...bag.values()].reduce((sum, weight) => sum + weight, 0));
  const average = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length) || 1;
  const postings = new Map<string, number[]>([...frequency.keys()].sort().map((term) => [term, []]));
  for (const pair of [...used].flatMap(([one, times]) => (times >= PAIR_USED ? [one] : [])).sort())
    postings.set(pair, []);
  bags.forEach(({ bag, pairs }, index) => {
    for (const pair of pairs) postings.get(pair)?.push(index, PAIR);
    const slow = K1 * (1 - B + (B * (lengths[index] as number)) / average);
    for (const [term, weight] of bag) postings.get(term)?.push(index, weight / (weight + slow));
  });
  return {
    ids: items.map(({ id }) => id),
    postings: Object.fromEntries([...postings].map(([term, list]) => [term, writePostings(list)])),
  };
}

interface Bag {
  readonly bag: ReadonlyMap<string, number>;
  readonly pairs: ReadonlySet<string>;
}

const textOf = (one: KnownSentence): string => ('text' in one ? one.text : one.silence);

/** What `item` says, and how much each text counts. */
const weighed = (
  { wordings, says }: Item,
  heard: readonly string[],
): (readonly [text: string, times: number])[] => [
  ...wordings.map((text, index) => [text, index === 0 ? TITLE : 1] as const),
  ...says.map((one, index) => [textOf(one), index === 0 ? FIRST : MORE] as const),
  ...heard.map((text) => [text, HEARD] as const),
];

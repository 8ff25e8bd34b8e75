/**
 * Builds the second index, naive Bayes: how likely a word is in a message to which an entry, caller row or claim is the answer, in one
 * that is none of ours, and in one that must be asked back. It is counted in what each says of itself and in what people were heard to
 * say. The first index holds single wordings; a person's words seldom stand in one of them, and often in the whole.
 */
import type { KnownSentence, Said } from './compiled.ts';
import type { Heard } from './heard.ts';
import { type Answering, type Item, itemsOf } from './items.ts';
import { pairsOf } from './pairs.ts';
import { writePostings } from './postings.ts';
import { stemTerm } from './stem-term.ts';
import { type Readable, termReader } from './term-reader.ts';

/** What a word counts that nobody said: the less, the more each new one tells. Measured on unseen messages. */
const UNSAID = 0.02;
const UNSAID_IN_ALL = 2;
/** In how many texts a word, or a pair of neighbouring words, must stand: what fewer say tells one person's words, not the matter's. Measured on unseen messages. */
const USED = 3;
const PAIR_USED = 6;

/** How rare a term is that `count` of `all` voices use. */
export const rarityOf = (count: number, all: number): number =>
  Math.log(1 + (all - count + 0.5) / (count + 0.5));

/** The index over all that can answer, and all that is no question for an answer. */
export function indexSaid(known: Readable & Answering, heard: Heard): Said {
  const read = termsOfTexts(known);
  const items = itemsOf(known);
  const voices = [
    ...items.map((item) => [...ownTexts(item), ...(heard.answered.get(item.id) ?? [])].map(read.terms)),
    ...[...heard.elsewhere.values(), ...heard.unclear.values()].map((texts) => texts.map(read.terms)),
  ];
  const { names } = read;
  const used = usedIn(voices.flat(), names.length);
  const isPair = names.map((name) => name.includes(' '));
  const keeps = (term: number): boolean => (used[term] as number) >= (isPair[term] ? PAIR_USED : USED);
  const kept = voices.map((texts) => texts.map((text) => text.filter(keeps)));
  const spread = usedIn(
    kept.map((texts) => [...new Set(texts.flat())]),
    names.length,
  );
  const rarity = Float64Array.from(spread, (count) => (count > 0 ? rarityOf(count, voices.length) : 0));
  const told = names.flatMap((name, term) => (spread[term] ? [{ name, term }] : []));
  const amounts = kept.map((texts) => amountsOf(texts, rarity));
  const elsewhere = items.length + heard.elsewhere.size;
  // Single words tell what a matter is like; pairs tell which matter it is.
  const whole = (from: number, to: number): Amounts =>
    new Map([...sumOf(amounts.slice(from, to))].filter(([term]) => !isPair[term]));
  const all = [
    ...amounts.map((one) => likely(one, UNSAID, told.length)),
    ...[whole(0, items.length), whole(items.length, elsewhere), whole(elsewhere, amounts.length)].map((one) =>
      likely(one, UNSAID_IN_ALL, told.length),
    ),
  ];
  const postings: number[][] = names.map(() => []);
  all.forEach(({ of }, place) => {
    for (const [term, more] of of) postings[term]?.push(place, more);
  });
  return {
    ids: items.map(({ id }) => id),
    elsewhere: heard.elsewhere.size,
    unclear: heard.unclear.size,
    bases: all.map(({ base }) => Number(base.toFixed(3))),
    postings: Object.fromEntries(
      told
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, term }) => [name, writePostings(postings[term] as number[])]),
    ),
  };
}

/** Number of a term → how much of it is said. */
type Amounts = ReadonlyMap<number, number>;

const textOf = (one: KnownSentence): string => ('text' in one ? one.text : one.silence);

/** What `item` says of itself in few words. */
const ownTexts = ({ wordings, says }: Item): string[] => [...wordings, ...says.slice(0, 1).map(textOf)];

/** `terms` gives a text's stems and pairs of stems, each once, by their number; `names` holds those met so far at their numbers. */
function termsOfTexts(known: Readable): { terms: (text: string) => number[]; names: string[] } {
  const read = termReader(known);
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  const stems = new Map<string, string>();
  const stem = (term: string): string => {
    const known = stems.get(term) ?? stemTerm(term);
    stems.set(term, known);
    return known;
  };
  const terms = (text: string): number[] => {
    const { terms, words } = read(text);
    return [...new Set([...terms.map(({ term }) => stem(term)), ...pairsOf(words, stem)].map(numberOf))];
  };
  return { terms, names };
}

/** In how many of `lists` each of `terms` terms stands, once a list. */
function usedIn(lists: readonly (readonly number[])[], terms: number): Uint32Array {
  const used = new Uint32Array(terms);
  for (const list of lists) for (const term of list) used[term] = (used[term] as number) + 1;
  return used;
}

/** What `texts` say: each text counts 1, shared by its terms as they are rare. */
function amountsOf(texts: readonly (readonly number[])[], rarity: Float64Array): Map<number, number> {
  const amounts = new Map<number, number>();
  for (const text of texts) {
    const length = Math.sqrt(text.reduce((sum, term) => sum + (rarity[term] as number) ** 2, 0)) || 1;
    for (const term of text) amounts.set(term, (amounts.get(term) ?? 0) + (rarity[term] as number) / length);
  }
  return amounts;
}

function sumOf(all: readonly Amounts[]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const one of all) for (const [term, amount] of one) sum.set(term, (sum.get(term) ?? 0) + amount);
  return sum;
}

/** By how much each said term is likelier than an unsaid one, and the logarithm of all of which that is a share. */
function likely(amounts: Amounts, unsaid: number, terms: number): { of: Map<number, number>; base: number } {
  const all = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  return {
    of: new Map([...amounts].map(([term, amount]) => [term, Math.log(1 + amount / unsaid)])),
    base: Math.log(all + unsaid * terms),
  };
}

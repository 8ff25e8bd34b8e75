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
  const terms = termsOfTexts(known);
  const items = itemsOf(known);
  const voices = [
    ...items.map((item) => [...ownTexts(item), ...(heard.answered.get(item.id) ?? [])].map(terms)),
    ...[...heard.elsewhere.values(), ...heard.unclear.values()].map((texts) => texts.map(terms)),
  ];
  const used = usedIn(voices.flat());
  const kept = voices.map((texts) =>
    texts.map((text) =>
      text.filter((term) => (used.get(term) as number) >= (term.includes(' ') ? PAIR_USED : USED)),
    ),
  );
  const spread = usedIn(kept.map((texts) => [...new Set(texts.flat())]));
  const rarity = new Map([...spread].map(([term, count]) => [term, rarityOf(count, voices.length)]));
  const amounts = kept.map((texts) => amountsOf(texts, rarity));
  const elsewhere = items.length + heard.elsewhere.size;
  // Single words tell what a matter is like; pairs tell which matter it is.
  const whole = (from: number, to: number): Amounts =>
    new Map([...sumOf(amounts.slice(from, to))].filter(([term]) => !term.includes(' ')));
  const all = [
    ...amounts.map((one) => likely(one, UNSAID, rarity.size)),
    ...[whole(0, items.length), whole(items.length, elsewhere), whole(elsewhere, amounts.length)].map((one) =>
      likely(one, UNSAID_IN_ALL, rarity.size),
    ),
  ];
  const postings = new Map<string, number[]>([...rarity.keys()].sort().map((term) => [term, []]));
  all.forEach(({ of }, place) => {
    for (const [term, more] of of) postings.get(term)?.push(place, more);
  });
  return {
    ids: items.map(({ id }) => id),
    elsewhere: heard.elsewhere.size,
    unclear: heard.unclear.size,
    bases: all.map(({ base }) => Number(base.toFixed(3))),
    postings: Object.fromEntries([...postings].map(([term, list]) => [term, writePostings(list)])),
  };
}

/** Term → how much of it is said. */
type Amounts = ReadonlyMap<string, number>;

const textOf = (one: KnownSentence): string => ('text' in one ? one.text : one.silence);

/** What `item` says of itself in few words. */
const ownTexts = ({ wordings, says }: Item): string[] => [...wordings, ...says.slice(0, 1).map(textOf)];

/** A function from a text to its stems and pairs of stems, each once. */
function termsOfTexts(known: Readable): (text: string) => string[] {
  const read = termReader(known);
  return (text) => {
    const { terms, words } = read(text);
    return [...new Set([...terms.map(({ term }) => stemTerm(term)), ...pairsOf(words)])];
  };
}

/** In how many of `lists` each term stands, once a list. */
function usedIn(lists: readonly (readonly string[])[]): Map<string, number> {
  const used = new Map<string, number>();
  for (const list of lists) for (const term of list) used.set(term, (used.get(term) ?? 0) + 1);
  return used;
}

/** What `texts` say: each text counts 1, shared by its terms as they are rare. */
function amountsOf(texts: readonly (readonly string[])[], rarity: Amounts): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const text of texts) {
    const length = Math.sqrt(text.reduce((sum, term) => sum + (rarity.get(term) as number) ** 2, 0)) || 1;
    for (const term of text)
      amounts.set(term, (amounts.get(term) ?? 0) + (rarity.get(term) as number) / length);
  }
  return amounts;
}

function sumOf(all: readonly Amounts[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const one of all) for (const [term, amount] of one) sum.set(term, (sum.get(term) ?? 0) + amount);
  return sum;
}

/** By how much each said term is likelier than an unsaid one, and the logarithm of all of which that is a share. */
function likely(amounts: Amounts, unsaid: number, terms: number): { of: Map<string, number>; base: number } {
  const all = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  return {
    of: new Map([...amounts].map(([term, amount]) => [term, Math.log(1 + amount / unsaid)])),
    base: Math.log(all + unsaid * terms),
  };
}

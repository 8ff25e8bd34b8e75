/**
 * A second ranking of another kind: BM25 over all that an entry says, where `search` looks for the nearest single wording. An
 * entry that only one of both holds for the answer is named as a suggestion, not given as the answer.
 */
import type { Entry } from '../../knowledge/compiled/compiled.ts';
import { termsOf } from '../../knowledge/compiled/terms.ts';
import { tokenise } from '../../knowledge/compiled/tokenise.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { spanTerms } from './span-terms.ts';

/** Saturation and length of BM25, and what a field counts; measured on the development messages. */
const K1 = 1.2;
const B = 0.5;
const TITLE = 1.5;
const FIRST_CAUSE = 0.7;
const CAUSE = 0.3;
/** An entry agrees when it comes this near the first of the second ranking. */
const AGREES_FROM = 0.9;

interface Ranking {
  /** Entry → its place. */
  readonly places: ReadonlyMap<string, number>;
  /** Term → flat pairs of a place and what the term adds there. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

/** What the second ranking holds for the answer to words `from`…`to`: asks of an id, scores once. */
export function secondLook(
  evidence: Pick<Evidence, 'words' | 'hits'>,
  from: number,
  to: number,
  lexicon: Lexicon,
): (id: string) => boolean {
  const { places, postings } = rankingOf(lexicon);
  const scores = new Float64Array(places.size);
  let top = 0;
  for (const { term, weight } of spanTerms(evidence, from, to, lexicon)) {
    const list = postings.get(term) ?? [];
    for (let i = 0; i < list.length; i += 2) {
      const at = list[i] as number;
      const score = (scores[at] as number) + weight * (list[i + 1] as number);
      scores[at] = score;
      if (score > top) top = score;
    }
  }
  return (id) => top > 0 && (scores[places.get(id) ?? -1] ?? 0) >= AGREES_FROM * top;
}

const rankings = new WeakMap<Lexicon, Ranking>();

/** Built at the first question, so that a start-up without one does not pay for it. */
function rankingOf(lexicon: Lexicon): Ranking {
  const known = rankings.get(lexicon);
  if (known) return known;
  const bags = lexicon.compiled.entries.map((entry) => bagOf(entry, lexicon));
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const term of bag.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const lengths = bags.map((bag) => [...bag.values()].reduce((sum, weight) => sum + weight, 0));
  const average = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length) || 1;
  const postings = new Map<string, number[]>();
  bags.forEach((bag, index) => {
    const slow = K1 * (1 - B + (B * (lengths[index] as number)) / average);
    for (const [term, weight] of bag) {
      const count = frequency.get(term) as number;
      const rarity = Math.log(1 + (bags.length - count + 0.5) / (count + 0.5));
      const list = postings.get(term) ?? [];
      list.push(index, (rarity * weight) / (weight + slow));
      postings.set(term, list);
    }
  });
  const made = { places: new Map(lexicon.compiled.entries.map(({ id }, at) => [id, at])), postings };
  rankings.set(lexicon, made);
  return made;
}

/** Term → weight over title, questions and causes. */
function bagOf({ title, questions, wordings, cause }: Entry, lexicon: Lexicon): Map<string, number> {
  const [first, ...more] = cause.map((one) => ('text' in one ? one.text : one.silence));
  const texts: [string, number][] = [
    [title, TITLE],
    ...[...questions, ...wordings].map((text): [string, number] => [text, 1]),
    ...(first ? [[first, FIRST_CAUSE] as [string, number]] : []),
    ...more.map((text): [string, number] => [text, CAUSE]),
  ];
  const bag = new Map<string, number>();
  for (const [text, times] of texts) {
    const words = tokenise(text);
    for (const { term, weight } of termsOf(words, lexicon.phrases.scan(words), lexicon.concept))
      bag.set(term, (bag.get(term) ?? 0) + weight * times);
  }
  return bag;
}

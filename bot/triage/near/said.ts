/** How likely the words of a message are in one to which each entry, caller row and claim is the answer, or none of them: naive Bayes. */
import { saysNothing, type Term } from '../../../knowledge/compiled/terms.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { SaidTerm, SaidTerms } from './said-terms.ts';
import type { Message } from './without-courtesies.ts';

/** By how much the words are likelier than where the likeliest item is the answer: logarithms, each word by its rarity, in hundreds. */
export interface SaidOf {
  /** By the places of `compiled.said.ids`, from 0 down. */
  readonly score: Float64Array;
  /** The greatest of the subjects that are none of ours, and of the themes that must be asked back. */
  readonly elsewhere: number;
  readonly unclear: number;
  /** By how much a word is likelier in all messages that are none of ours, or are unclear, than in all that have an answer. */
  readonly allElsewhere: number;
  readonly allUnclear: number;
}

const UNIT = 100;
/** How much more a word of a question counts. */
const ASKED = 2;

/** What is said of `message`, whose terms are `terms`; what is `asked` stands in questions. */
export function said(
  message: Message,
  terms: readonly Term[],
  lexicon: Lexicon,
  asked: ReadonlySet<SaidTerm> = new Set(),
): SaidOf {
  const { ids, elsewhere, unclear, bases } = lexicon.compiled.said;
  const voices = ids.length + elsewhere + unclear;
  const sums = new Float64Array(bases.length);
  let weights = 0;
  let squares = 0;
  for (const [{ halves, weight: rarity }, times] of termsIn(message, terms, lexicon.said, asked)) {
    const weight = times * rarity;
    weights += weight;
    squares += weight * weight;
    const half = weight / 2;
    for (let i = 0; i < halves.length; i += 2)
      (sums[halves[i] as number] as number) += half * (halves[i + 1] as number);
  }
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) - weights * (bases[at] as number);
  const length = Math.max(1, Math.sqrt(squares));
  const all = (which: number): number =>
    ((sums[voices + which] as number) - (sums[voices] as number)) / length;
  const score = sums.subarray(0, ids.length);
  const top = greatest(score);
  const over = (from: number, to: number): number => (greatest(sums.subarray(from, to)) - top) / UNIT;
  return {
    score: score.map((one) => (one - top) / UNIT),
    elsewhere: over(ids.length, ids.length + elsewhere),
    unclear: over(ids.length + elsewhere, voices),
    allElsewhere: all(1),
    allUnclear: all(2),
  };
}

/** Stems and pairs of stems of `message` of which something is said, and how much each counts. */
function termsIn(
  { words }: Message,
  terms: readonly Term[],
  known: SaidTerms,
  asked: ReadonlySet<SaidTerm>,
): Map<SaidTerm, number> {
  const found = new Map<SaidTerm, number>();
  const ofWord = new Map<string, SaidTerm>();
  for (const { term, weight } of terms) {
    const stem = known.ofWord(term);
    if (!stem) continue;
    ofWord.set(term, stem);
    // A concept says more than a word, though not twice as much to a whole item.
    const times = Math.sqrt(weight) * (asked.has(stem) ? ASKED : 1);
    if ((found.get(stem) ?? 0) < times) found.set(stem, times);
  }
  // Of a pair something is said only where it is of both its stems.
  let before: SaidTerm | undefined;
  for (const { key } of words) {
    if (saysNothing(key)) continue;
    const stem = ofWord.get(key);
    const pair = before && stem && known.of(`${before.stem} ${stem.stem}`);
    if (pair) found.set(pair, 1);
    before = stem;
  }
  return found;
}

const greatest = (values: Float64Array): number => {
  let top = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > top) top = value;
  return top;
};

/** How likely the words of a message are in one to which each entry, caller row and claim is the answer, or none of them: naive Bayes. */
import { rarityOf } from '../../../knowledge/compiled/index-said.ts';
import { pairsOf } from '../../../knowledge/compiled/pairs.ts';
import { stemTerm } from '../../../knowledge/compiled/stem-term.ts';
import type { Lexicon } from '../../lexicon.ts';
import { spanTerms } from '../span-terms.ts';
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

/** What is said of `message`; the stems `asked` stand in questions. */
export function said(message: Message, lexicon: Lexicon, asked: ReadonlySet<string> = new Set()): SaidOf {
  const { ids, elsewhere, unclear, bases } = lexicon.compiled.said;
  const voices = ids.length + elsewhere + unclear;
  const sums = new Float64Array(bases.length);
  let weights = 0;
  let squares = 0;
  const add = (term: string, times: number): void => {
    const list = lexicon.said(term);
    if (!list) return;
    let spread = list.length / 2;
    while (spread > 0 && (list[2 * spread - 2] as number) >= voices) spread--;
    const weight = times * Math.sqrt(rarityOf(spread, voices));
    weights += weight;
    squares += weight * weight;
    for (let i = 0; i < list.length; i += 2) {
      const at = list[i] as number;
      sums[at] = (sums[at] as number) + weight * (list[i + 1] as number);
    }
  };
  for (const [term, times] of termsIn(message, lexicon, asked)) add(term, times);
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

/** Stems and pairs of stems of `message`, and how much each counts. */
function termsIn(message: Message, lexicon: Lexicon, asked: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const { term, weight } of spanTerms(message, 0, message.words.length, lexicon)) {
    const stem = stemTerm(term);
    // A concept says more than a word, though not twice as much to a whole item.
    const times = Math.sqrt(weight) * (asked.has(stem) ? ASKED : 1);
    if ((found.get(stem) ?? 0) < times) found.set(stem, times);
  }
  for (const pair of pairsOf(message.words)) found.set(pair, 1);
  return found;
}

const greatest = (values: Float64Array): number => {
  let top = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > top) top = value;
  return top;
};

/** How likely the words of a message are in one to which each entry, caller row and claim is the answer, or none of them: naive Bayes. */
import { saysNothing, type Term } from '../../../knowledge/compiled/terms.ts';
import type { Lexicon } from '../../lexicon.ts';
import { type Counted, greatestSums, sumAt } from '../heavy.ts';
import { targetsOf } from '../search.ts';
import type { SaidTerm, SaidTerms } from './said-terms.ts';
import type { Message } from './without-courtesies.ts';

/** By how much the words are likelier than where the likeliest item is the answer: logarithms, each word by its rarity, in hundreds. */
export interface SaidOf {
  /** Places of `compiled.said.ids`, of those of the likeliest the likeliest first. */
  readonly likeliest: readonly number[];
  /** By the places of `compiled.said.ids`, from 0 down. */
  readonly scoreAt: (place: number) => number;
  /** The greatest of the subjects that are none of ours, and of the themes that must be asked back. */
  readonly elsewhere: number;
  readonly unclear: number;
  /** By how much a word is likelier in all messages that are none of ours, or are unclear, than in all that have an answer. */
  readonly allElsewhere: number;
  readonly allUnclear: number;
}

const UNIT = 100;
/** Weights are in halves. */
const HALF = 0.5;
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
  const behind = new Float64Array(bases.length - ids.length);
  const counted: Counted[] = [];
  let weights = 0;
  let squares = 0;
  for (const [term, times] of termsIn(message, terms, lexicon.said, asked)) {
    const weight = times * term.weight;
    if (weight === 0) continue;
    weights += weight;
    squares += weight * weight;
    counted.push([term.places, weight * HALF]);
    for (let i = 0; i < term.behind.length; i += 2)
      (behind[(term.behind[i] as number) - ids.length] as number) +=
        weight * HALF * (term.behind[i + 1] as number);
  }
  const less = (place: number): number => weights * (bases[place] as number);
  const first = greatestSums(counted, targetsOf(lexicon).sums, less);
  const top = first[0]?.sum ?? 0;
  const length = Math.max(1, Math.sqrt(squares));
  const at = (place: number): number => (behind[place - ids.length] as number) - less(place);
  const over = (from: number, to: number): number => {
    let most = Number.NEGATIVE_INFINITY;
    for (let place = from; place < to; place++) most = Math.max(most, at(place));
    return (most - top) / UNIT;
  };
  const all = (which: number): number => (at(voices + which) - at(voices)) / length;
  const scores = new Map(first.map(({ place, sum }) => [place, sum]));
  return {
    likeliest: first.map(({ place }) => place),
    scoreAt: (place) => ((scores.get(place) ?? sumAt(counted, place) - less(place)) - top) / UNIT,
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

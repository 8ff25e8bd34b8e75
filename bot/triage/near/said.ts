/** How much each entry, caller row and claim says of the words of a span: BM25 over the whole of it. */
import { rarityOf } from '../../../knowledge/compiled/index-said.ts';
import { pairsOf } from '../../../knowledge/compiled/pairs.ts';
import { stemTerm } from '../../../knowledge/compiled/stem-term.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Lexicon } from '../../lexicon.ts';
import { spanTerms } from '../span-terms.ts';

/** By the places of `compiled.said.ids`. */
export interface SaidOf {
  /** BM25, from 0 up. */
  readonly score: Float64Array;
  /** Share of the span's rare words that the item holds, 0 to 1. */
  readonly covered: Float64Array;
  /** What the span's words weigh together; little where it holds hardly a word. */
  readonly weight: number;
}

/** How much more a word of a question counts. */
const ASKED = 1.5;
/** More items than there are. */
const MOST = 1e6;

/** What is said of words `from`…`to`; the stems `asked` stand in questions; terms that more than `most` items hold are passed over. */
export function said(
  evidence: Pick<Evidence, 'words' | 'hits'>,
  from: number,
  to: number,
  lexicon: Lexicon,
  asked: ReadonlySet<string> = new Set(),
  most = MOST,
): SaidOf {
  const size = lexicon.compiled.said.ids.length;
  const score = new Float64Array(size);
  const covered = new Float64Array(size);
  const add = (term: string, times: number): number => {
    const list = lexicon.said(term);
    if (list.length > 2 * most) return 0;
    const weight = times * rarityOf(list.length / 2, size);
    for (let i = 0; i < list.length; i += 2) {
      const at = list[i] as number;
      score[at] = (score[at] as number) + weight * (list[i + 1] as number);
      // Only pairs have a blank.
      if (!term.includes(' ')) covered[at] = (covered[at] as number) + weight;
    }
    return weight;
  };
  const stems = new Map<string, number>();
  for (const { term, weight } of spanTerms(evidence, from, to, lexicon)) {
    const stem = stemTerm(term);
    // A concept says more than a word, though not twice as much to a whole item.
    const times = Math.sqrt(weight) * (asked.has(stem) ? ASKED : 1);
    if ((stems.get(stem) ?? 0) < times) stems.set(stem, times);
  }
  let total = 0;
  for (const [stem, times] of stems) total += add(stem, times);
  for (const pair of pairsOf(evidence.words.slice(from, to))) add(pair, 1);
  if (total > 0) for (let i = 0; i < size; i++) covered[i] = (covered[i] as number) / total;
  return { score, covered, weight: total };
}

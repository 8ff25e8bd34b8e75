/** Finds the entries, caller rows and claims whose wordings are nearest to a question: cosine over words and vocabulary. */
import type { Wording } from '../../knowledge/compiled/compiled.ts';
import { UNKNOWN_IDF } from '../../knowledge/compiled/index-wordings.ts';
import { termsOf } from '../../knowledge/compiled/terms.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';

/** An entry, row or claim and how near its best wording is, 0 to 1. */
export interface Near {
  readonly id: string;
  readonly kind: Wording['kind'];
  readonly score: number;
}

/** Targets nearest to words `from`…`to` of the message, best first; ties by id. */
export function search(
  evidence: Pick<Evidence, 'words' | 'hits'>,
  from: number,
  to: number,
  lexicon: Lexicon,
): Near[] {
  const words = evidence.words.slice(from, to);
  const hits = evidence.hits
    .filter((hit) => hit.from >= from && hit.to <= to)
    .map((hit) => ({ ...hit, from: hit.from - from, to: hit.to - from }));
  const { postings, idf, compiled } = lexicon;
  const scores = new Map<number, number>();
  let norm = 0;
  for (const { term, weight } of termsOf(words, hits, lexicon.concept)) {
    const known = idf.get(term);
    const value = weight * (known ?? UNKNOWN_IDF);
    norm += value * value;
    if (known === undefined) continue;
    const list = postings.get(term) as readonly number[];
    for (let i = 0; i < list.length; i += 2) {
      const wording = list[i] as number;
      scores.set(wording, (scores.get(wording) ?? 0) + value * (list[i + 1] as number));
    }
  }
  const best = new Map<string, Near>();
  const length = Math.sqrt(norm) || 1;
  for (const [wording, sum] of scores) {
    const target = compiled.wordings[wording];
    if (!target) continue;
    const score = sum / length;
    if (score > (best.get(target.target)?.score ?? 0))
      best.set(target.target, { id: target.target, kind: target.kind, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Finds the entries, caller rows and claims whose wordings are nearest to a question: cosine over words and vocabulary. */
import type { Wording } from '../../knowledge/compiled/compiled.ts';
import { UNKNOWN_IDF } from '../../knowledge/compiled/index-wordings.ts';
import type { Term } from '../../knowledge/compiled/terms.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { spanTerms } from './span-terms.ts';

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
  const best = nearness(spanTerms(evidence, from, to, lexicon), lexicon);
  const found: Near[] = [];
  scratch(lexicon).targets.forEach(({ target, kind }, at) => {
    const score = best[at] as number;
    if (score > 0) found.push({ id: target, kind, score });
  });
  return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** How near the best wording of each target is to `terms`, 0 to 1, by the places of `targetsOf`. */
export function nearness(terms: readonly Term[], lexicon: Lexicon): Float64Array {
  const { sums, place, targets } = scratch(lexicon);
  const touched: number[] = [];
  let norm = 0;
  for (const { term, weight } of terms) {
    const known = lexicon.worded(term);
    const value = weight * (known?.idf ?? UNKNOWN_IDF);
    norm += value * value;
    if (!known) continue;
    const { wordings, weights } = known;
    for (let i = 0; i < wordings.length; i++) {
      const wording = wordings[i] as number;
      const sum = sums[wording] as number;
      if (sum === 0) touched.push(wording);
      sums[wording] = sum + value * (weights[i] as number);
    }
  }
  const length = Math.sqrt(norm) || 1;
  const best = new Float64Array(targets.length);
  for (const wording of touched) {
    const score = (sums[wording] as number) / length;
    const at = place[wording] as number;
    if (score > (best[at] as number)) best[at] = score;
    sums[wording] = 0;
  }
  return best;
}

/** What is searched, entries, caller rows and claims, each once; and the place of each by its id. */
export const targetsOf = (lexicon: Lexicon): Pick<Scratch, 'targets' | 'places'> => scratch(lexicon);

interface Scratch {
  /** A sum for each wording, all 0 between two searches. */
  readonly sums: Float64Array;
  /** The place in `targets` of each wording's target. */
  readonly place: Int32Array;
  readonly targets: readonly Wording[];
  readonly places: ReadonlyMap<string, number>;
}

/** A message has many sentences: what each search needs is made once a lexicon. */
function scratch(lexicon: Lexicon): Scratch {
  const known = made.get(lexicon);
  if (known) return known;
  const { wordings } = lexicon.compiled;
  const places = new Map<string, number>();
  const targets: Wording[] = [];
  const place = Int32Array.from(wordings, (wording) => {
    const at = places.get(wording.target) ?? targets.push(wording) - 1;
    places.set(wording.target, at);
    return at;
  });
  const fresh = { sums: new Float64Array(wordings.length), place, targets, places };
  made.set(lexicon, fresh);
  return fresh;
}

const made = new WeakMap<Lexicon, Scratch>();

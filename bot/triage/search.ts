/** Finds the entries, caller rows and claims whose wordings are nearest to a question: cosine over words and vocabulary. */
import type { Wording } from '../../knowledge/compiled/compiled.ts';
import { UNKNOWN_IDF, WEIGHT_UNIT } from '../../knowledge/compiled/index-wordings.ts';
import type { Term } from '../../knowledge/compiled/terms.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Counted, greatestSums } from './heavy.ts';
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
  const { targets } = targetsOf(lexicon);
  return [...nearness(spanTerms(evidence, from, to, lexicon), lexicon)]
    .map(([at, score]) => {
      const { target, kind } = targets[at] as Wording;
      return { id: target, kind, score };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** How near the best wording of each target is to `terms`, up to 1, by the places of `targetsOf`; nearest first, and only of the nearest wordings. */
export function nearness(terms: readonly Term[], lexicon: Lexicon): Map<number, number> {
  const { sums, place } = targetsOf(lexicon);
  const counted: Counted[] = [];
  let norm = 0;
  for (const { term, weight } of terms) {
    const known = lexicon.worded(term);
    const value = weight * (known?.idf ?? UNKNOWN_IDF);
    norm += value * value;
    if (known) counted.push([known.places, value]);
  }
  const length = (Math.sqrt(norm) || 1) * WEIGHT_UNIT;
  const best = new Map<number, number>();
  for (const { place: wording, sum } of greatestSums(counted, sums, () => 0)) {
    const at = place[wording] as number;
    if (!best.has(at)) best.set(at, sum / length);
  }
  return best;
}

interface Targets {
  /** A sum for each wording, and so for each target, all 0 between two searches. */
  readonly sums: Float64Array;
  /** The place in `targets` of each wording's target. */
  readonly place: Int32Array;
  /** What is searched, entries, caller rows and claims, each once; and the place of each by its id. */
  readonly targets: readonly Wording[];
  readonly places: ReadonlyMap<string, number>;
}

/** A message has many sentences: what each search needs is made once a lexicon. */
export function targetsOf(lexicon: Lexicon): Targets {
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

const made = new WeakMap<Lexicon, Targets>();

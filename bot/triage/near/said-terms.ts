/** Finds what is said of a stem, a pair of stems or a word: read once a lexicon, when a message first holds it. */
import type { Said } from '../../../knowledge/compiled/compiled.ts';
import { rarityOf } from '../../../knowledge/compiled/index-said.ts';
import { readPostings } from '../../../knowledge/compiled/postings.ts';
import { stemTerm } from '../../../knowledge/compiled/stem-term.ts';
import { firstAt } from '../first-at.ts';
import { type Places, placesOf } from '../heavy.ts';

/** A stem, or pair of stems, of which something is said. */
export interface SaidTerm {
  readonly stem: string;
  /** By the places of `Said.ids`; its weights in halves. */
  readonly places: Places;
  /** Flat pairs of the places behind those of the items, and of its weight there. */
  readonly behind: Int32Array;
  /** The rarer, the more. */
  readonly weight: number;
}

export interface SaidTerms {
  /** By stem, or pair of stems; undefined where nothing is said. */
  readonly of: (stem: string) => SaidTerm | undefined;
  /** By a word, whose stem is taken. */
  readonly ofWord: (word: string) => SaidTerm | undefined;
}

/** The terms of an index. Only what is indexed is kept: words of messages would pile up. */
export function saidTerms({ postings, ids, elsewhere, unclear }: Said): SaidTerms {
  const voices = ids.length + elsewhere + unclear;
  const known = new Map<string, SaidTerm>();
  const words = new Map<string, SaidTerm>();
  const read = (stem: string): SaidTerm | undefined => {
    const list: unknown = postings[stem];
    // A word of a message may be the name of something that every object has.
    if (typeof list !== 'string') return undefined;
    const halves = readPostings(list);
    const before = (place: number): number =>
      firstAt(halves.length / 2, (pair) => halves[2 * pair] as number, place);
    const items = 2 * before(ids.length);
    const places = placesOf(halves.slice(0, items));
    const weight = Math.sqrt(rarityOf(before(voices), voices));
    const term = { stem, places, behind: halves.slice(items), weight };
    known.set(stem, term);
    return term;
  };
  const of = (stem: string): SaidTerm | undefined => known.get(stem) ?? read(stem);
  return {
    of,
    ofWord: (word) => {
      const kept = words.get(word);
      if (kept) return kept;
      const found = of(stemTerm(word));
      if (found) words.set(word, found);
      return found;
    },
  };
}

/** A page in lower case with a gate: whether a mark stands in it costs nearly nothing when it does not. */
import type { Page } from '../fact.ts';

/** Lower-cased text of the page's length, and the gate before every costly pattern. */
export interface LowText {
  readonly low: string;
  /** Whether any of the lower-case marks, each of two letters or more, stands in the text. */
  has(...marks: readonly string[]): boolean;
}

const slot = (first: number, second: number, third: number): number => first ^ (second << 5) ^ (third << 10);

/** Marks every run of three characters, so that most absent words are known to be absent without a search. */
const trigrams = (low: string): Uint8Array => {
  const seen = new Uint8Array(low.length < 8192 ? 1 << 12 : 1 << 15);
  const last = seen.length - 1;
  let first = low.charCodeAt(0);
  let second = low.charCodeAt(1);
  for (let at = 2; at < low.length; at++) {
    const third = low.charCodeAt(at);
    seen[slot(first, second, third) & last] = 1;
    first = second;
    second = third;
  }
  return seen;
};

const mayHold = (seen: Uint8Array, mark: string): boolean => {
  const last = seen.length - 1;
  for (let at = 2; at < mark.length; at++) {
    const run = slot(mark.charCodeAt(at - 2), mark.charCodeAt(at - 1), mark.charCodeAt(at));
    if (!seen[run & last]) return false;
  }
  return true;
};

const known = new WeakMap<Page, LowText>();

/** The lower-cased text of a page; made once for all readers. */
export const lowText = (page: Page): LowText => {
  const made = known.get(page);
  if (made) return made;
  // U+0130 is the only character that grows when lower-cased. Three dots in one stand for a name, or for what ends in a dot.
  const low = page.text.replaceAll('\u0130', 'i').replaceAll('…', '.').toLowerCase();
  const seen = trigrams(low);
  const text: LowText = {
    low,
    has: (...marks) => {
      for (const mark of marks) if (mayHold(seen, mark) && low.includes(mark)) return true;
      return false;
    },
  };
  known.set(page, text);
  return text;
};

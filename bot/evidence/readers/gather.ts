/** Collects a reader's facts: stance and origin from the segment they lie in, and never more than a person could mean. */
import type { Fact, Origin, Page, SegmentKind, Stance } from '../fact.ts';

const mostFacts = 200;
const mostAlike = 8;

/** What may be said about a fact beside its name, value and place. */
export interface Manner {
  readonly from?: Origin;
  readonly stance?: Stance;
}

/** A reader's open list of facts. */
export interface Gathered {
  readonly facts: readonly Fact[];
  kindAt(at: number): SegmentKind;
  add(name: string, value: string | undefined, at: number, end: number, manner?: Manner): void;
}

const segmentKind = (page: Page, at: number): SegmentKind => {
  let low = 0;
  let high = page.segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = page.segments[middle]!;
    if (at < segment.at) high = middle - 1;
    else if (at >= segment.end) low = middle + 1;
    else return segment.kind;
  }
  return 'prose';
};

/** Starts a reader's list; `from` is the origin of facts that do not lie in code. */
export const gather = (page: Page, reader: string, from: Origin): Gathered => {
  const facts: Fact[] = [];
  const seen = new Map<string, number>();
  const kindAt = (at: number): SegmentKind => segmentKind(page, at);
  return {
    facts,
    kindAt,
    add(name, value, at, end, manner = {}) {
      if (!value || facts.length >= mostFacts) return;
      const kind = kindAt(at);
      const stance = kind === 'quote' ? 'quoted' : (manner.stance ?? 'failing');
      const key = `${name}\n${value}\n${stance}`;
      const times = seen.get(key) ?? 0;
      if (times >= mostAlike) return;
      seen.set(key, times + 1);
      const origin = manner.from ?? (kind === 'code' && from === 'payload' ? 'code' : from);
      facts.push({ name, value, stance, from: origin, reader, at, end });
    },
  };
};

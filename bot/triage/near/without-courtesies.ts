/** What a message says beside greeting, signature and dated log lines: those are no part of its question. */
import type { Evidence } from '../../evidence/evidence.ts';

type Read = Pick<Evidence, 'text' | 'words' | 'hits'>;

const GREETING =
  /^\s{0,20}(?:hi|hello|hey|dear|good (?:morning|day|evening))\b[^\n.!?]{0,80}(?:[.!?,]|\n|$)/i;
const SIGNATURE =
  /\n\s{0,20}(?:best regards|kind regards|regards|many thanks|thanks in advance|thanks|cheers|br),?[ \t]{0,20}\n[^\n]{0,60}\s{0,40}$/i;
const LOG_LINE = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\S{0,12} (?:INFO|DEBUG|TRACE)\b[^\n]{0,400}$/gm;

/** Words of `evidence` without them, and the phrases that lie in what is left. */
export function withoutCourtesies({ text, words, hits }: Read): Pick<Evidence, 'words' | 'hits'> {
  const ranges: [number, number][] = [];
  for (const pattern of [GREETING, SIGNATURE]) {
    const found = pattern.exec(text);
    if (found) ranges.push([found.index, found.index + found[0].length]);
  }
  for (const found of text.matchAll(LOG_LINE)) ranges.push([found.index, found.index + found[0].length]);
  if (ranges.length === 0) return { words, hits };
  const places = new Map<number, number>();
  // A log has as many ranges as lines: one pass over both.
  ranges.sort(([a], [b]) => a - b);
  let next = 0;
  let end = 0;
  const left = words.filter(({ at }, index) => {
    for (; next < ranges.length && (ranges[next] as [number, number])[0] <= at; next++)
      end = Math.max(end, (ranges[next] as [number, number])[1]);
    if (at < end) return false;
    places.set(index, places.size);
    return true;
  });
  return {
    words: left,
    hits: hits.flatMap((hit) => {
      const from = places.get(hit.from);
      const last = places.get(hit.to - 1);
      return from === undefined || last === undefined ? [] : [{ ...hit, from, to: last + 1 }];
    }),
  };
}

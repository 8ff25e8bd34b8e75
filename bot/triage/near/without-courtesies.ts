/** What a message says beside greeting, signature, dated log lines and what is solved: those are no part of its question. */
import type { Evidence } from '../../evidence/evidence.ts';

type Read = Pick<Evidence, 'text' | 'words' | 'hits' | 'solved'>;

/** What is left of a message. */
export type Message = Pick<Evidence, 'words' | 'hits'>;

const GREETING =
  /^\s{0,20}(?:hi|hello|hey|dear|good (?:morning|day|evening))\b[^\n.!?]{0,80}(?:[.!?,]|\n|$)/gi;
const SIGNATURE =
  /\n\s{0,20}(?:best regards|kind regards|regards|many thanks|thanks in advance|thanks|cheers|br),?[ \t]{0,20}\n[^\n]{0,60}\s{0,40}$/gi;
const LOG_LINE = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\S{0,12} (?:INFO|DEBUG|TRACE)\b[^\n]{0,400}$/gm;

/** Words of `evidence` without them, and the phrases that lie in what is left. */
export function withoutCourtesies({ text, words, hits, solved }: Read): Message {
  let left: Uint8Array | undefined;
  const leave = (from: number, to: number): void => {
    left ??= new Uint8Array(text.length);
    left.fill(1, from, to);
  };
  for (const { at, end } of solved) leave(at, end);
  for (const pattern of [GREETING, SIGNATURE, LOG_LINE])
    for (const { index, 0: found } of text.matchAll(pattern)) leave(index, index + found.length);
  const cut = left;
  if (!cut) return { words, hits };
  const places = new Map<number, number>();
  const kept = words.filter(({ at }, index) => {
    if (cut[at] === 1) return false;
    places.set(index, places.size);
    return true;
  });
  return {
    words: kept,
    hits: hits.flatMap((hit) => {
      const from = places.get(hit.from);
      const last = places.get(hit.to - 1);
      return from === undefined || last === undefined ? [] : [{ ...hit, from, to: last + 1 }];
    }),
  };
}

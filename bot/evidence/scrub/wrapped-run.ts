/** Follows a run of base64url over line breaks, as a terminal or an editor wraps a long token. */

import { base64url } from './base64url.ts';

/** The line break inside a wrapped token: real or written `\n`, with indentation, quote marks or a string's end and start. */
const BREAK = /[ \t]{0,8}["'`]?[ \t]{0,4}[+\\]?[ \t]{0,4}(?:\r\n?|\n|\\r\\n|\\n)[ \t>|]{0,60}["'`]?/y;
const DOT = /\.|%2[Ee]/y;
const SHORTEST_CHUNK = 8;

/** Where the text goes on after a line break at `at`, or -1. */
const afterBreak = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (base64url.has(text, at) || code === 46) return -1;
  BREAK.lastIndex = at;
  return BREAK.test(text) ? BREAK.lastIndex : -1;
};

/** Where the text goes on after a dot at `at`, or -1; a line break may stand before the dot. */
const afterDot = (text: string, at: number): number => {
  DOT.lastIndex = at;
  if (DOT.test(text)) return DOT.lastIndex;
  const next = afterBreak(text, at);
  if (next < 0) return -1;
  DOT.lastIndex = next;
  return DOT.test(text) ? DOT.lastIndex : -1;
};

/** One part of a token: its characters without the breaks, where it ends, and where the next part starts (-1: no dot). */
interface Part {
  readonly chars: string;
  readonly end: number;
  readonly next: number;
}

/** Reads chunk after chunk until a dot follows, `isWhole` is content with what was read, or no chunk follows. */
const read = (text: string, at: number, isWhole: (length: number, lastFour: string) => boolean): Part => {
  const chunks: string[] = [];
  let length = 0;
  let lastFour = '';
  let from = at;
  let end = at;
  for (;;) {
    const to = base64url.runEnd(text, from);
    const chunk = text.slice(from, to);
    const next = afterDot(text, to);
    const total = length + chunk.length;
    const tail = (lastFour + chunk.slice(-4)).slice(-4);
    const whole = isWhole(total, tail);
    if (chunks.length > 0 && chunk.length < SHORTEST_CHUNK && (chunk === '' || (next < 0 && !whole))) break;
    chunks.push(chunk);
    [length, lastFour, end] = [total, tail, to];
    if (next >= 0) return { chars: chunks.join(''), end, next };
    from = whole ? -1 : afterBreak(text, to);
    if (from < 0 || text.startsWith('eyJ', from)) break;
  }
  return { chars: chunks.join(''), end, next: -1 };
};

export const wrappedRun = { read, afterBreak };

/** Where a token's signature ends, which may be wrapped over lines: only as far as it is surely the signature. */

import { base64url } from './base64url.ts';
import { wrappedRun } from './wrapped-run.ts';

/** Lengths in base64url of HS256/384/512, ES256/384/512 and RS of 1024 to 4096 bits. */
const LENGTHS = new Set([43, 64, 86, 128, 171, 176, 342, 512, 683]);
const LONGEST = 683;
const WIDEST_LINE = 512;
const LINE_ENDS = /[ \t]{0,8}["'`,;)\]}<]{0,6}[ \t]{0,8}(?:[\r\n\\]|$)/y;

/** How far into its line a place is, 0 when the line is too long for a terminal. */
const column = (text: string, at: number): number => {
  const from = Math.max(0, at - WIDEST_LINE);
  const line = text.slice(from, at).lastIndexOf('\n');
  return line < 0 && from > 0 ? 0 : at - from - line;
};

const endsLine = (text: string, at: number): boolean => {
  LINE_ENDS.lastIndex = at;
  return LINE_ENDS.test(text);
};

/** `broken` is where an earlier line of the same token ended, -1 if none did. */
export function signatureEnd(text: string, at: number, broken: number): number {
  let end = base64url.runEnd(text, at);
  let total = end - at;
  let sure = end;
  const width = broken < 0 ? 0 : column(text, broken);
  while (!LENGTHS.has(total) && total < LONGEST) {
    const from = wrappedRun.afterBreak(text, end);
    const to = from < 0 ? from : base64url.runEnd(text, from);
    if (to <= from || text.startsWith('eyJ', from)) break;
    const fullLine = width > 0 && sure === end && column(text, end) === width;
    total += to - from;
    end = to;
    if (LENGTHS.has(total)) return end;
    if (!endsLine(text, to)) break;
    if (fullLine) sure = end;
  }
  return sure;
}

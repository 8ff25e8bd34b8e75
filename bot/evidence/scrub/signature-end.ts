/** Where a token's signature ends, which may be wrapped over lines: only as far as it is surely the signature. */

import { base64url } from './base64url.ts';
import { wrappedRun } from './wrapped-run.ts';

/** Lengths in base64url of HS256/384/512, ES256/384/512 and RS of 1024 to 4096 bits. */
const LENGTHS = new Set([43, 64, 86, 128, 171, 176, 342, 512, 683]);
const LONGEST = 683;
const WIDEST_LINE = 512;
const INDENT = /^[ \t>|"'`]+/;
const LINE_ENDS = /[ \t]{0,8}["'`,;)\]}<]{0,6}[ \t]{0,8}(?:[\r\n\\]|$)/y;

/** The part of its line before a place; nothing when the line is too long for a terminal. */
const lineBefore = (text: string, at: number): string => {
  const from = Math.max(0, at - WIDEST_LINE);
  const line = text.slice(from, at);
  const start = line.lastIndexOf('\n') + 1;
  return start === 0 && from > 0 ? '' : line.slice(start);
};

/** Whether a line ends where an earlier one was broken, counted from the margin or without the indentation. */
const isFull = (line: string, broken: string): boolean =>
  broken !== '' &&
  (line.length === broken.length || line.replace(INDENT, '').length === broken.replace(INDENT, '').length);

const endsLine = (text: string, at: number): boolean => {
  LINE_ENDS.lastIndex = at;
  return LINE_ENDS.test(text);
};

/**
 * `brokenAt` is where an earlier line of the same token ended, -1 if none did. The signature goes on over full lines, and
 * over others only to one of the usual lengths.
 */
export function signatureEnd(text: string, at: number, brokenAt: number): number {
  const broken = brokenAt < 0 ? '' : lineBefore(text, brokenAt);
  let end = base64url.runEnd(text, at);
  let total = end - at;
  let sure = end;
  while (total < LONGEST) {
    const full = sure === end && isFull(lineBefore(text, end), broken);
    if (LENGTHS.has(total) && !full) return end;
    const from = wrappedRun.afterBreak(text, end);
    const to = from < 0 ? from : base64url.runEnd(text, from);
    if (to <= from || text.startsWith('eyJ', from)) break;
    total += to - from;
    end = to;
    if (full || LENGTHS.has(total)) sure = end;
    if (!endsLine(text, to)) break;
  }
  return sure;
}

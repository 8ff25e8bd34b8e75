/** JSON Web Tokens, whole or wrapped over lines: the text loses all of it, the token reader gets header and payload. */

import type { CutToken } from '../fact.ts';
import { base64url } from './base64url.ts';
import type { Rule } from './rule.ts';
import { signatureEnd } from './signature-end.ts';
import { startsWord } from './starts-word.ts';
import { wrappedRun } from './wrapped-run.ts';

interface Jwt {
  readonly at: number;
  readonly end: number;
  readonly token?: CutToken;
}

const JSON_START = /^\{\s*"[\w:./#-]{1,64}"\s*:/;
const HEADER_NAMES = /"(?:alg|enc|typ|kid|x5t)"/;
const SHORTEST_PART = 8;
const SHORTEST_WRAPPED_SIGNATURE = 20;
const MOST_PARTS = 5;

/** Whether the last byte of a part is `}`, as it is when a payload was read to its end. */
const isWhole = (length: number, lastFour: string): boolean =>
  length % 4 !== 1 && base64url.decode(lastFour.slice(-(length % 4 || 4))).endsWith('}');
const endsWhole = (chars: string): boolean => isWhole(chars.length, chars.slice(-4));

/** `at`, or the place behind a line break that stands there. */
const skipBreak = (text: string, at: number): number => Math.max(at, wrappedRun.afterBreak(text, at));

/** Opaque parts behind a header that is JSON, as an encrypted token has them; or the header alone. */
const opaque = (
  text: string,
  at: number,
  headerEnd: number,
  next: number,
  header: string,
): Jwt | undefined => {
  const shortest = header.includes('"enc"') ? 0 : SHORTEST_PART;
  let end = headerEnd;
  let parts = 1;
  for (let from = next; from >= 0 && parts < MOST_PARTS; parts++) {
    const to = base64url.runEnd(text, from);
    if (to - from < shortest) break;
    end = to;
    from = text[to] === '.' ? to + 1 : -1;
  }
  return parts > 2 || HEADER_NAMES.test(header) ? { at, end } : undefined;
};

/** The signature that starts at `next`, if one does; `end` is where the token ends without it. */
const signature = (
  text: string,
  next: number,
  end: number,
  broken: number,
): { end: number; signed: boolean } => {
  if (next < 0) return { end, signed: false };
  const from = skipBreak(text, next);
  const to = signatureEnd(text, from, broken);
  if (to - from < (from > next ? SHORTEST_WRAPPED_SIGNATURE : 1)) return { end, signed: false };
  const isMask = /^(.)\1*$/.test(text.slice(from, to));
  return { end: to, signed: !isMask };
};

interface Reading {
  readonly jwt?: Jwt | undefined;
  readonly next: number;
  /** Up to here no dot can be reached, so that lines of base64 are not followed once for each header in them. */
  readonly noDotBefore?: number;
}

/** The token that starts at `at`, if one does, and where to look for the next. */
const read = (text: string, at: number, noDotBefore: number): Reading => {
  const headerRun = base64url.runEnd(text, at);
  if (headerRun - at < SHORTEST_PART) return { next: headerRun };
  const head =
    at < noDotBefore
      ? { chars: text.slice(at, headerRun), end: headerRun, next: -1 }
      : wrappedRun.read(text, at, () => false);
  const header = base64url.decode(head.chars.slice(0, 1024));
  const isJson = JSON_START.test(header);
  if (head.next < 0) {
    const isHeader = isJson && HEADER_NAMES.test(header);
    return { jwt: isHeader ? { at, end: headerRun } : undefined, next: headerRun, noDotBefore: head.end };
  }

  const from = skipBreak(text, head.next);
  const bodyRun = base64url.runEnd(text, from);
  const body = wrappedRun.read(text, from, isWhole);
  if (!body.chars.startsWith('eyJ') || !(isJson || startsWord(text, at))) {
    const jwt = isJson ? opaque(text, at, head.end, from, header) : undefined;
    return { jwt, next: jwt?.end ?? head.end };
  }
  const wholeBody = body.next >= 0 || endsWhole(body.chars);
  const chars = wholeBody ? body.chars : text.slice(from, bodyRun);
  const broken = head.end > headerRun ? headerRun : body.end > bodyRun ? bodyRun : -1;
  const { end, signed } = signature(text, body.next, wholeBody ? body.end : bodyRun, broken);
  const token = { at, end, unsigned: `${head.chars}.${chars}`, signed };
  return { jwt: { at, end, token }, next: end };
};

const find = (text: string): Jwt[] => {
  const found: Jwt[] = [];
  let dead = 0;
  for (let at = text.indexOf('eyJ'); at >= 0; ) {
    const { jwt, next, noDotBefore = 0 } = read(text, at, dead);
    if (jwt !== undefined) found.push(jwt);
    dead = Math.max(dead, noDotBefore);
    at = text.indexOf('eyJ', next);
  }
  return found;
};

const rule: Rule = {
  kind: 'token',
  byShape: (text) => find(text).map(({ at, end }) => ({ kind: 'token', at, end })),
};

export const jwt = { ...rule, find };

/** Private keys in PEM and PuTTY form: what stands between the marks, or, if the end is missing, what looks like it. */

import type { Rule, SecretRange } from './rule.ts';

const BEGIN = /-----BEGIN(?:[ +_A-Z0-9-]|%20){0,48}PRIVATE(?: |\+|%20)KEY(?:(?: |\+|%20)BLOCK)?-----/g;
const END = '-----END';
const LONGEST = 32_768;
const SHORTEST = 16;
const BODY_LINE =
  /(?:[ \t>"'`+]{0,40}(?:[A-Za-z0-9+/=%\\]{1,4096}|[A-Z][A-Za-z-]{1,30}: [^\r\n]{1,200}|)["'`,+ \t\\]{0,8})(?:\r?\n|$)/y;
const ONE_LINE = /[A-Za-z0-9+/=\\% \t]{16,32768}/y;
const PUTTY = /^Private-Lines: \d{1,4}\r?\n((?:[A-Za-z0-9+/=]{1,80}\r?\n?){1,200})/gm;

/** The end of a key whose end mark is missing: its lines of base64, or one line with escapes. */
const looseEnd = (text: string, at: number): number => {
  let end = at;
  BODY_LINE.lastIndex = at;
  while (end - at < LONGEST && BODY_LINE.test(text) && BODY_LINE.lastIndex > end) end = BODY_LINE.lastIndex;
  if (end - at >= SHORTEST) return end;
  ONE_LINE.lastIndex = at;
  return ONE_LINE.test(text) ? ONE_LINE.lastIndex : at;
};

const byShape = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  if (text.includes('PRIVATE')) {
    let mark = 0;
    BEGIN.lastIndex = 0;
    for (let begin = BEGIN.exec(text); begin !== null; begin = BEGIN.exec(text)) {
      const at = BEGIN.lastIndex;
      if (mark >= 0 && mark < at) mark = text.indexOf(END, at);
      const end = mark >= 0 && mark - at <= LONGEST ? mark : looseEnd(text, at);
      if (text.slice(at, end).replace(/[^A-Za-z0-9+/]|\\[nr]/g, '').length < SHORTEST) continue;
      found.push({ kind: 'private-key', at, end });
      BEGIN.lastIndex = end;
    }
  }
  if (text.includes('Private-Lines: ')) {
    for (const match of text.matchAll(PUTTY)) {
      const end = match.index + match[0].length;
      found.push({ kind: 'private-key', at: end - match[1]!.length, end });
    }
  }
  return found;
};

export const privateKey: Rule = { kind: 'private-key', byShape };

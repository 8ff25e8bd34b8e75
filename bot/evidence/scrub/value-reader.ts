/** Reads the value behind a separator: quoted at any depth of escaping, in braces, percent-encoded, or bare. */

import { remember } from './remember.ts';

export interface ReadValue {
  readonly at: number;
  readonly end: number;
  readonly quoted: boolean;
}

const OPEN =
  /(?:[fFrRbBuU@$]{1,2}(?=["']))?("""|'''|""(?=[^"\s,;:)\]}+])|\\{0,7}["'`]|[“‘]|&quot;|&#0?3[49];|%22|%27|\*\*)?/y;
const BRACED = /\{([^{}\s"'`$]{1,128})\}/y;
const ENCODED_END = /[\s"'`&<>\\]|%(?:25)?(?:26|22|27|20|0[AaDd]|3[BbCcEe]|7[Dd]|2[Cc])|$/g;
const NEXT_PAIR =
  /(?:amp;)?[ \t]{0,4}["'\\]{0,4}[A-Za-z_$][\w .$-]{0,40}["'\\]{0,4}[ \t]{0,2}(?:[=:]|%3[Dd])|[ \t]{0,8}(?:$|[\r\n"'`)\]}]|\/\/|--)/y;
const CLOSER_FOLLOWS = /[\s"'`,;:.)\]}>|\\]|$/y;
const TRAILING = new Set(',;:.)]}>|\\');
const BARE_END = /[\s`<]|["')\]},;&\\%]/g;

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Whether a bare value ends at this character, which might also be part of it. */
const endsBare = (text: string, at: number): boolean => {
  const char = text.charAt(at);
  if (char === ',' || char === ';' || char === '&') return matches(NEXT_PAIR, text, at + 1);
  if (char === '%') return /^%(?:22|26(?:[A-Za-z_]{1,20}(?:=|%3D)))/i.test(text.slice(at, at + 28));
  if (char !== '\\') return /[\s`<]/.test(char) || matches(CLOSER_FOLLOWS, text, at + 1);
  const next = text.charAt(at + 1);
  if (next === 'u') return text.startsWith('0026', at + 2) && matches(NEXT_PAIR, text, at + 6);
  if (next === 'n' || next === 'r' || next === 't') return matches(NEXT_PAIR, text, at + 2);
  return next === '"' || next === "'" || next === '\\' || matches(CLOSER_FOLLOWS, text, at + 1);
};

/** The end of a bare value, without the punctuation of the sentence or call around it. */
const bareEnd = (text: string, at: number): number => {
  let end = text.length;
  BARE_END.lastIndex = at;
  while (BARE_END.test(text)) {
    const place = BARE_END.lastIndex;
    if (endsBare(text, place - 1)) {
      end = place - 1;
      break;
    }
    BARE_END.lastIndex = place;
  }
  while (end > at && TRAILING.has(text.charAt(end - 1)) && !text.startsWith('...', end - 3)) end--;
  return end;
};

const encodedEnd = (text: string, at: number): number => {
  ENCODED_END.lastIndex = at;
  return ENCODED_END.exec(text)?.index ?? text.length;
};

/** The closing quote, `depth` backslashes before it; fewer close the string around, more are part of the value. */
const quoteEnd = (text: string, at: number, quote: string, depth: number): number => {
  for (let end = text.indexOf(quote, at); end >= 0; end = text.indexOf(quote, end + 1)) {
    let slashes = 0;
    while (end - slashes > at && text[end - slashes - 1] === '\\') slashes++;
    if (depth === 0 && slashes % 2 === 0) return end;
    if (slashes <= depth && depth > 0) return end - slashes;
  }
  return text.length;
};

export type ValueReader = (at: number, encoded: boolean) => ReadValue;

export function valueReader(text: string): ValueReader {
  const bare = remember((at) => bareEnd(text, at));
  const encodedRun = remember((at) => encodedEnd(text, at));
  const line = remember((at) => {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  });
  const quotes = new Map<string, (at: number) => number>();
  const quoted = (opener: string, at: number): number => {
    let find = quotes.get(opener);
    if (find === undefined) {
      const depth = opener.startsWith('\\') ? opener.length - 1 : 0;
      const closer = opener === '“' ? '”' : opener === '‘' ? '’' : opener;
      find = remember((from) => {
        if (depth > 0 || opener.length === 1) return quoteEnd(text, from, closer.slice(depth), depth);
        const end = text.indexOf(closer, from);
        return end < 0 ? text.length : end;
      });
      quotes.set(opener, find);
    }
    return find(at);
  };

  return (at, encoded) => {
    OPEN.lastIndex = at;
    const opener = OPEN.exec(text)?.[1] ?? '';
    const start = opener === '' ? at : OPEN.lastIndex;
    if (opener !== '') {
      const end = quoted(opener, start);
      if (end < text.length && end <= line(start)) return { at: start, end, quoted: true };
    }
    if (encoded) return { at: start, end: encodedRun(start), quoted: false };
    BRACED.lastIndex = start;
    const inside = BRACED.exec(text)?.[1];
    if (inside !== undefined) return { at: start + 1, end: start + 1 + inside.length, quoted: false };
    return { at: start, end: Math.max(start, bare(start)), quoted: false };
  };
}

/** Reads the value behind a separator: quoted at any depth of escaping, in braces, percent-encoded, or bare. */

import { type BareMode, bareEnd } from './bare-end.ts';
import { remember } from './remember.ts';

export interface ReadValue {
  readonly at: number;
  readonly end: number;
  readonly quoted: boolean;
}

const MAY_OPEN = /["'`\\“‘&%*fFrRbBuU@$]/;
const OPEN =
  /(?:[fFrRbBuU@$]{1,2}(?=["']))?(`"|"""|'''|""(?=[^"\s,;:)\]}+])|\\{0,7}["'`]|[“‘]|&quot;|&#0?3[49];|%22|%27|\*\*)?/y;
const BRACED = /\{([^{}\s"'`$]{1,128})\}/y;
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

export type ValueReader = (at: number, mode?: BareMode) => ReadValue;

export function valueReader(text: string): ValueReader {
  const ends: Readonly<Record<BareMode, (at: number) => number>> = {
    bare: remember((at) => bareEnd(text, at, 'bare')),
    word: remember((at) => bareEnd(text, at, 'word')),
    pairs: remember((at) => bareEnd(text, at, 'pairs')),
    encoded: remember((at) => bareEnd(text, at, 'encoded')),
    element: remember((at) => bareEnd(text, at, 'element')),
  };
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

  return (at, mode = 'bare') => {
    OPEN.lastIndex = at;
    const opener = MAY_OPEN.test(text.charAt(at)) ? (OPEN.exec(text)?.[1] ?? '') : '';
    const start = opener === '' ? at : OPEN.lastIndex;
    if (opener !== '') {
      const end = quoted(opener, start);
      if (end < text.length && end <= line(start)) return { at: start, end, quoted: true };
    }
    BRACED.lastIndex = start;
    const inside =
      text[start] === '{' && (mode === 'bare' || mode === 'pairs') ? BRACED.exec(text)?.[1] : undefined;
    if (inside !== undefined) {
      const length = /^[A-Za-z_][A-Za-z_.]*$/.test(inside) ? 0 : inside.length; // a name to fill in
      return { at: start + 1, end: start + 1 + length, quoted: false };
    }
    return { at: start, end: Math.max(start, ends[mode](start)), quoted: false };
  };
}

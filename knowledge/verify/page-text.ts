/** A fetched page as a reader sees it: its text in one line, and where each anchor stands in it. */
import { Parser } from 'htmlparser2';

export interface PageText {
  readonly text: string;
  /** Anchor (id or name) → offset in `text`. */
  readonly anchors: ReadonlyMap<string, number>;
}

/** Letters, digits and the marks between them that a renderer keeps; quotes, dashes, spaces and Markdown's own marks are evened out. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\[([^\]]{0,300})\]\([^)\s]{0,600}\)/g, '$1')
    .replace(/[`*_|>#\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head']);

/** Text and anchors of an HTML page. Linear in `html`. */
export function htmlText(html: string): PageText {
  const parts: string[] = [];
  const anchors = new Map<string, number>();
  let length = 0;
  let hidden = 0;
  const add = (raw: string): void => {
    const text = plainText(raw);
    if (text === '') return;
    parts.push(text);
    length += text.length + 1;
  };
  // Texts of one block are joined before they are evened out, so that markup inside a word or sentence does not cut it.
  let block = '';
  const flush = (): void => {
    add(block);
    block = '';
  };
  const parser = new Parser({
    onopentag(name, { id, name: old }) {
      if (HIDDEN.has(name)) hidden++;
      if (!INLINE.has(name)) flush();
      for (const anchor of [id, name === 'a' ? old : undefined])
        if (anchor && !anchors.has(anchor)) anchors.set(anchor, length);
    },
    ontext(text) {
      if (hidden === 0) block += text;
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden--;
      if (!INLINE.has(name)) flush();
    },
  });
  parser.end(html);
  flush();
  return { text: parts.join(' '), anchors };
}

const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Text and anchors of a Markdown or plain text file; headings give the anchors. Linear in `source`. */
export function sourceText(source: string): PageText {
  const anchors = new Map<string, number>();
  const parts: string[] = [];
  let length = 0;
  for (const line of source.split('\n')) {
    const heading = /^#{1,6} (.{1,300})$/.exec(line)?.[1];
    if (heading) {
      const anchor = heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-');
      if (!anchors.has(anchor)) anchors.set(anchor, length);
    }
    const text = plainText(line);
    if (text === '') continue;
    parts.push(text);
    length += text.length + 1;
  }
  return { text: parts.join(' '), anchors };
}

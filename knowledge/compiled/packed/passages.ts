/**
 * Passages grouped by page: what a page gives to all of its passages is stored once, and addresses are derived. The browser only
 * unpacks; `pack-passages.ts` is the counterpart.
 */
import type { Compiled, Page, Passage } from '../compiled.ts';
import { passageUrl } from '../passage-url.ts';
import type { Unpack } from './unpacker.ts';

export type Sources = Pick<Compiled, 'pages' | 'passages'>;

/** The anchor that most pages give a heading. */
export const slug = (section: string): string =>
  section
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .trim()
    .replaceAll(' ', '-');

/** An anchor that follows from its section. */
export const SAME = 1;
/** A passage that has no date where its page has one. */
export const UNDATED = 1;

function unpackPassage(
  packed: unknown[],
  source: string,
  page: Page,
  word: Unpack<string>,
): [string, Passage] {
  const [id, anchor, start, end, sectionNumber, says, checked, dated] = packed as [
    string,
    string | number | [string],
    string,
    string,
    number,
    string,
    number,
    (string | number)?,
  ];
  const section = word(sectionNumber);
  const date = dated === undefined ? page.dated : dated === UNDATED ? undefined : (dated as string);
  const url = Array.isArray(anchor)
    ? anchor[0]
    : passageUrl({ url: page.url, anchor: anchor === SAME ? slug(section) : (anchor as string), start, end });
  const { title, publisher, kind } = page;
  return [
    `${source}#${id}`,
    {
      source,
      title,
      url,
      section,
      publisher,
      kind,
      says,
      ...(date === undefined ? {} : { dated: date }),
      checked: word(checked),
    },
  ];
}

/** Pages in their order, each with its passages in theirs; `page` and `word` unpack one. */
export function unpackPassages(packed: unknown, page: Unpack<Page>, word: Unpack<string>): Sources {
  const pages: Record<string, Page> = {};
  const passages: Record<string, Passage> = {};
  for (const [source, of, ...list] of packed as [string, unknown, ...unknown[][]][]) {
    const one = page(of);
    pages[source] = one;
    for (const each of list) {
      const [ref, passage] = unpackPassage(each, source, one, word);
      passages[ref] = passage;
    }
  }
  return { pages, passages };
}

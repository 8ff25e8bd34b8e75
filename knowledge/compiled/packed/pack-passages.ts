/** Packs passages by page. Counterpart of `unpackPassages`; the build alone needs it. */
import type { Page, Passage } from '../compiled.ts';
import { passageUrl } from '../passage-url.ts';
import { sourceKinds } from '../source-kinds.ts';
import { pack, type Table } from './packer.ts';
import { SAME, type Sources, slug, UNDATED } from './passages.ts';
import { oneOf, record, table, text } from './spec.ts';

/** Spec of a page over the table `words`. */
export const pageSpec = record<Page>({
  title: text,
  url: text,
  publisher: table('words'),
  kind: oneOf(sourceKinds),
  dated: table('words'),
  checked: table('words'),
});

/** Behind the page's address: anchor, first and last words. */
const PLACE = /^#(.*?):~:text=([^,]*),([^,]*)$/;

const decoded = (words: string): string => {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
};

function packPassage(id: string, { url, section, says, dated, checked }: Passage, page: Page, words: Table) {
  const [, anchor = '', start = '', end = ''] = PLACE.exec(url.slice(page.url.length)) ?? [];
  const place = { url: page.url, start: decoded(start), end: decoded(end) };
  const derived = url.startsWith(page.url) && passageUrl({ ...place, anchor }) === url;
  const packed: unknown[] = [
    id,
    derived ? (anchor === slug(section) ? SAME : anchor) : [url],
    ...(derived ? [place.start, place.end] : ['', '']),
    words.numberOf(section),
    says,
    words.numberOf(checked),
  ];
  if (dated !== page.dated) packed.push(dated === undefined ? UNDATED : dated);
  return packed;
}

/** `pages` and `passages` as plain JSON; `words` is filled on the way. */
export function packPassages({ pages, passages }: Sources, words: Table): unknown {
  const by = new Map<string, [string, Passage][]>(Object.keys(pages).map((source) => [source, []]));
  for (const [ref, passage] of Object.entries(passages)) by.get(passage.source)?.push([ref, passage]);
  return [...by].map(([source, list]) => {
    const of = pages[source] as Page;
    return [
      source,
      pack(pageSpec, of, { words }),
      ...list.map(([ref, one]) => packPassage(ref.slice(source.length + 1), one, of, words)),
    ];
  });
}

/** Passages grouped by page: what a page gives to all of its passages is stored once, and addresses are derived. */
import type { Compiled, Page, Passage, SourceKind } from '../compiled.ts';
import { passageUrl } from '../passage-url.ts';
import { type Codec, oneOf, record, text } from './codec.ts';
import type { Table } from './table.ts';

type Sources = Pick<Compiled, 'pages' | 'passages'>;

const KINDS: readonly SourceKind[] = [
  'documentation',
  'specification',
  'repository',
  'official-blog',
  'support',
  'practitioner',
  'community',
];
/** Behind the page's address: anchor, first and last words. */
const PLACE = /^#(.*?):~:text=([^,]*),([^,]*)$/;

/** The anchor that most pages give a heading. */
const slug = (section: string): string =>
  section
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .trim()
    .replaceAll(' ', '-');

const decoded = (words: string): string => {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
};

/** An anchor that follows from its section. */
const SAME = 1;
/** A passage that has no date where its page has one. */
const UNDATED = 1;

function packPassage(
  id: string,
  { url, section, says, dated, checked }: Passage,
  page: Page,
  words: Table<string>,
) {
  const [, anchor = '', start = '', end = ''] = PLACE.exec(url.slice(page.url.length)) ?? [];
  const place = { url: page.url, start: decoded(start), end: decoded(end) };
  const derived = url.startsWith(page.url) && passageUrl({ ...place, anchor }) === url;
  const packed: unknown[] = [
    id,
    derived ? (anchor === slug(section) ? SAME : anchor) : [url],
    ...(derived ? [place.start, place.end] : ['', '']),
    words.pack(section),
    says,
    words.pack(checked),
  ];
  if (dated !== page.dated) packed.push(dated === undefined ? UNDATED : dated);
  return packed;
}

function unpackPassage(
  packed: unknown[],
  source: string,
  page: Page,
  words: Table<string>,
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
  const section = words.unpack(sectionNumber);
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
      checked: words.unpack(checked),
    },
  ];
}

/** Pages in their order, each with its passages in theirs. */
export const passagesCodec = (words: Table<string>): Codec<Sources> => {
  const page = record<Page>({
    title: text,
    url: text,
    publisher: words,
    kind: oneOf(KINDS),
    dated: words,
    checked: words,
  });
  return {
    pack: ({ pages, passages }) => {
      const by = new Map<string, [string, Passage][]>(Object.keys(pages).map((source) => [source, []]));
      for (const [ref, passage] of Object.entries(passages)) by.get(passage.source)?.push([ref, passage]);
      return [...by].map(([source, list]) => {
        const of = pages[source] as Page;
        return [
          source,
          page.pack(of),
          ...list.map(([ref, one]) => packPassage(ref.slice(source.length + 1), one, of, words)),
        ];
      });
    },
    unpack: (packed) => {
      const pages: Record<string, Page> = {};
      const passages: Record<string, Passage> = {};
      for (const [source, of, ...list] of packed as [string, unknown, ...unknown[][]][]) {
        const one = page.unpack(of);
        pages[source] = one;
        for (const each of list) {
          const [ref, passage] = unpackPassage(each, source, one, words);
          passages[ref] = passage;
        }
      }
      return { pages, passages };
    },
  };
};

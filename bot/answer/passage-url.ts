/** The address that opens a page at a passage and highlights it: `#section:~:text=start,end`. */
import type { Passage } from '../../knowledge/compiled/compiled.ts';

/** Text fragments need `-`, `,` and `&` encoded beside what URLs need. */
const encode = (words: string): string =>
  encodeURIComponent(words.toWellFormed())
    .replace(/-/g, '%2D')
    .replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** `passage`'s address with anchor and text fragment. */
export function passageUrl({
  url,
  anchor,
  start,
  end,
}: Pick<Passage, 'url' | 'anchor' | 'start' | 'end'>): string {
  return `${url}#${anchor ?? ''}:~:text=${encode(start)},${encode(end)}`;
}

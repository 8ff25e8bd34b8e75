/** The address that opens a page at a passage and highlights it: `#section:~:text=start,end`. */

/** Text fragments need `-`, `,` and `&` encoded beside what URLs need. */
const encode = (words: string): string =>
  encodeURIComponent(words.toWellFormed())
    .replace(/-/g, '%2D')
    .replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** Where a passage stands on its page. */
interface Place {
  readonly url: string;
  readonly anchor?: string | undefined;
  readonly start: string;
  readonly end: string;
}

/** The address of a place with anchor and text fragment. */
export function passageUrl({ url, anchor, start, end }: Place): string {
  return `${url}#${anchor ?? ''}:~:text=${encode(start)},${encode(end)}`;
}

/** Packs blocks into messages: at most 4,000 characters of text and 40 components each, cut between statements only. */
import type { Block } from './blocks.ts';

/** Discord's own limit is 4,000 over all text of a message; a little is left for a headline. */
export const MOST_TEXT = 3_900;
/** Of 40 components a container, rows, buttons and selects take up to 12. */
export const MOST_TEXTS = 26;

/** One message's text displays. */
export interface Page {
  readonly texts: readonly string[];
  readonly cites: ReadonlySet<number>;
}

/** The pages of `list`, none empty. A single block over the limit is left out whole: a statement is never cut. */
export function pages(list: readonly Block[], most = MOST_TEXT): Page[] {
  const out: Page[] = [];
  let texts: string[] = [];
  let cites = new Set<number>();
  let size = 0;
  let group = '';
  const close = (): void => {
    if (texts.length > 0) out.push({ texts, cites });
    texts = [];
    cites = new Set();
    size = 0;
    group = '';
  };
  for (const block of list) {
    if (block.text.length > most) continue;
    const joins = block.group === group;
    const cost = block.text.length + (joins ? block.glue.length : 0);
    if (size + cost > most || (!joins && texts.length >= MOST_TEXTS)) close();
    if (block.group === group) texts[texts.length - 1] += `${block.glue}${block.text}`;
    else {
      const again = texts.length === 0 && out.length > 0 && block.heading ? `${block.heading}\n` : '';
      texts.push(`${again.length + block.text.length <= most ? again : ''}${block.text}`);
    }
    size = texts.reduce((sum, text) => sum + text.length, 0);
    group = block.group;
    for (const n of block.cites) cites.add(n);
  }
  close();
  return out;
}

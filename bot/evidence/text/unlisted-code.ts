/** Whether a body that was pasted names an error code that no sign lists: it is told so, not passed over. */
import type { Hit } from '../../../knowledge/compiled/phrases.ts';
import type { Word } from '../../../knowledge/compiled/tokenise.ts';

const CODE = /["'](?:error_?)?code\s{0,4}["']\s{0,4}:\s{0,4}["']([a-z][\w.]{7,80})\s{0,4}["']/gi;
/** A code of one's own is written in several words; these are names of a status, or of nothing. */
const WORDS = /[a-z][A-Z]|_/;
const STATUS =
  /^(?:BadRequest|NotFound|Internal(?:Server)?Error|InvalidRequest|TooManyRequests|GeneralException|UnknownError|DetailsMessage)$/i;
const MOST = 20;

/** Whether `text` holds such a code in a body without any of the `signs`, which are hits among `words`. */
export function namesUnlisted(text: string, words: readonly Word[], signs: readonly Hit<number>[]): boolean {
  if (!/code\s{0,4}["']\s{0,4}:/i.test(text)) return false;
  const known = signs.map(({ from }) => (words[from] as Word).at);
  for (const { at, end } of bodies(text)) {
    if (known.some((sign) => sign >= at && sign < end)) continue;
    for (const found of text.slice(at, end).matchAll(CODE)) {
      const code = found[1] as string;
      if (WORDS.test(code) && !STATUS.test(code)) return true;
    }
  }
  return false;
}

/** The outermost pairs of braces, the first of them; one that is never closed goes to the end. */
function bodies(text: string): { at: number; end: number }[] {
  const found: { at: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') {
      if (depth === 0) start = index;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth === 0) found.push({ at: start, end: index + 1 });
      if (found.length === MOST) return found;
    }
  }
  if (depth > 0) found.push({ at: start, end: text.length });
  return found;
}

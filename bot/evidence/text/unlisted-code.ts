/** Whether a body that was pasted names an error code that no sign lists: it is told so, not passed over. */
import type { Hit } from '../../../knowledge/compiled/phrases.ts';
import type { Word } from '../../../knowledge/compiled/tokenise.ts';

/** A code of one's own is written in three words or more; shorter ones name a status. */
const CODE =
  /[cC]ode\s{0,4}["']\s{0,4}:\s{0,4}["'](?!InternalServerError|TooManyRequests)(?=\w{0,80}(?:[a-z][A-Z]\w{0,80}[a-z][A-Z]|_))/;

/** Whether `text` holds such a code in a body without any of the `signs`, which are hits among `words`, in order. */
export function namesUnlisted(text: string, words: readonly Word[], signs: readonly Hit<number>[]): boolean {
  let depth = 0;
  let at = 0;
  let next = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]|$/g)) {
    if (brace === '{') {
      if (depth++ === 0) at = index;
    } else if (depth > 0 && (brace === '' || --depth === 0)) {
      const known = (): number => words[signs[next]?.from ?? -1]?.at ?? index;
      while (known() < at) next++;
      if (known() >= index && CODE.test(text.slice(at, index))) return true;
    }
  }
  return false;
}

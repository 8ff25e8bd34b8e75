/** Cuts text into words once, so that signs, vocabulary and search share one pass. */

/** A word: lower-cased, plural cut, with its place in the text. */
export interface Word {
  readonly key: string;
  readonly at: number;
  readonly end: number;
  /** Whether a sentence ends behind it, so that no phrase goes on. */
  stop?: true;
}

const LETTER = 1;
const INNER = 2;
const kinds = new Uint8Array(128);
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_')
  kinds[letter.charCodeAt(0)] = LETTER;
kinds["'".charCodeAt(0)] = INNER;

const kindOf = (unit: number): number => {
  if (unit < 128) return kinds[unit] as number;
  if (unit === 0x2019) return INNER;
  if (unit === 0x2060) return INNER;
  return unit > 0xbf && unit < 0x2000 ? LETTER : unit > 0x2e7f && unit < 0xd800 ? LETTER : 0;
};

/** The form under which a word is looked up: `Notebooks`, `notebook's` and `notebook` are one. */
export function wordKey(raw: string): string {
  const key = PLAIN.test(raw) ? raw.toLowerCase() : bare(raw);
  const last = key.length - 1;
  if (last > 2 && key.charCodeAt(last) === S && key !== 'adfs') {
    const before = key.charCodeAt(last - 1);
    // "access", "status", "this", "alias" and "pos" are no plurals, and AD FS is none of Data Factory's.
    if (before !== S && before !== U && before !== I && before !== A && before !== O)
      return key.slice(0, last);
  }
  return key;
}

const PLAIN = /^\w+$/;
const [A, I, O, S, U] = [...'aiosu'].map((letter) => letter.charCodeAt(0));

/** Lower case without word joiners, apostrophes and a possessive s. */
const bare = (raw: string): string =>
  raw
    .toLowerCase()
    .replaceAll('\u2060', '')
    .replace(/['\u2019]s$/, '')
    .replace(/['\u2019]/g, '');

/** A full stop, question or exclamation mark before white space. */
const endsSentence = (unit: number, next: number): boolean =>
  (unit === 0x2e || unit === 0x3f || unit === 0x21) && (next === 0x20 || next === 0x0a || next === 0x0d);

/** Words of `text` from `from` to `to`, in order; words over 120 units are cut out, as no sign or name is that long. */
export function tokenise(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  let at = -1;
  for (let i = from; i <= to; i++) {
    const kind = i < to ? kindOf(text.charCodeAt(i)) : 0;
    if (kind === LETTER) {
      if (at < 0) at = i;
    } else if (at >= 0) {
      let after = i + 1;
      while (after < to && text.charCodeAt(after) === 0x2060) after++;
      const inside = kind === INNER && after < to && kindOf(text.charCodeAt(after)) === LETTER;
      if (inside) continue;
      if (i - at <= 120) words.push({ key: wordKey(text.slice(at, i)), at, end: i });
      at = -1;
    }
    if (kind === 0 && i + 1 < to && endsSentence(text.charCodeAt(i), text.charCodeAt(i + 1))) {
      const last = words.at(-1);
      if (last) last.stop = true;
    }
  }
  return words;
}

/** Where a value without quotes ends, which depends on what it stands in. */

/**
 * In a call or unknown text (`bare`), to the end of the word as in a command or a line of settings (`word`), between `;`
 * as in a connection string (`pairs`), percent-encoded (`encoded`), up to the closing tag (`element`).
 */
export type BareMode = 'bare' | 'word' | 'pairs' | 'encoded' | 'element';

const MAY_END: Readonly<Record<'bare' | 'word' | 'pairs', RegExp>> = {
  bare: /[\s`"'<)\]},;&\\%]/g,
  word: /[\s`"'<\\]/g,
  pairs: /[\s`"'<;\\]/g,
};
const ENCODED_END = /[\s"'`&<>\\]|%(?:25)?(?:26|22|27|20|0[AaDd]|3[BbCcEe]|7[Dd]|2[Cc])|$/g;
const TAG = /<(?:\/[A-Za-z][\w:.-]{0,60}|br|p|b|i|li|td|div|span|code|pre)[ \t]{0,4}\/?>/y;
const NEXT_PAIR =
  /(?:amp;)?[ \t]{0,4}["'\\]{0,4}[A-Za-z_$][\w .$-]{0,40}["'\\]{0,4}[ \t]{0,2}(?:[=:]|%3[Dd])|[ \t]{0,8}(?:$|[\r\n"'`)\]}]|\/\/|--)/y;
const NEXT_ENCODED = /%(?:22|26[A-Za-z_]{1,20}(?:=|%3D))/iy;
const CLOSER_FOLLOWS = /[\s"'`,;:.)\]}>|\\]|$/y;
const TRAILING = new Set(',;:.)]}>|\\');

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Whether the value ends at this character, which might also be part of it. */
const endsAt = (text: string, at: number): boolean => {
  const char = text.charAt(at);
  if (char === ',' || char === ';' || char === '&') return matches(NEXT_PAIR, text, at + 1);
  if (char === '<') return matches(TAG, text, at);
  if (char === '%') return matches(NEXT_ENCODED, text, at);
  if (char !== '\\') return /[\s`]/.test(char) || matches(CLOSER_FOLLOWS, text, at + 1);
  const next = text.charAt(at + 1);
  if (next === 'u') return text.startsWith('0026', at + 2) && matches(NEXT_PAIR, text, at + 6);
  if (next === 'n' || next === 'r' || next === 't') return matches(NEXT_PAIR, text, at + 2);
  return next === '"' || next === "'" || next === '\\' || matches(CLOSER_FOLLOWS, text, at + 1);
};

export function bareEnd(text: string, at: number, mode: BareMode): number {
  if (mode === 'element') {
    const tag = text.indexOf('</', at);
    return tag < 0 ? text.length : tag;
  }
  if (mode === 'encoded') {
    ENCODED_END.lastIndex = at;
    return ENCODED_END.exec(text)?.index ?? text.length;
  }
  const mayEnd = MAY_END[mode];
  let end = text.length;
  mayEnd.lastIndex = at;
  while (mayEnd.test(text)) {
    const place = mayEnd.lastIndex;
    if (endsAt(text, place - 1)) {
      end = place - 1;
      break;
    }
    mayEnd.lastIndex = place;
  }
  // The punctuation of the sentence or call around it; three dots are part of a masked value.
  while (end > at && TRAILING.has(text.charAt(end - 1)) && !text.startsWith('...', end - 3)) end--;
  return end;
}

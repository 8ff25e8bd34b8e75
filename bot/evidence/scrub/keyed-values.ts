/** Finds every value that stands behind a key whose name speaks of a secret, in any of the forms people paste. */

import type { BareMode } from './bare-end.ts';
import { expression } from './expression.ts';
import type { KeyedValue } from './keyed-value.ts';
import { isPlaceholder } from './placeholder.ts';
import { readSeparator, type Separator } from './read-separator.ts';
import type { SecretKind, SecretRange } from './rule.ts';
import { type ReadValue, valueReader } from './value-reader.ts';

const SUFFIX = String.raw`(?:[_ -]value|[_-]?\d{1,2}|[_-](?:prod|dev|test|qa|uat|stg|new|old)|\.[a-z0-9-]{3,30}\.(?:dfs|blob)\.(?:core\.windows\.net|fabric\.microsoft\.com))?(?![A-Za-z0-9_])`;
const STEMS =
  'secret(?:[_ -]?text)?|passw(?:or)?d|passphrase|pwd|pass|token|key|sig|signature|code|pat|session_?id|sessid|assertion|credential';
const COOKIES = 'estsauth[a-z]{0,12}|fedauth|rtfa|authsession';
/** The names of cookies make the search twice as long, so they are looked for only where one stands. */
const STEM = new RegExp(`(${STEMS})${SUFFIX}`, 'gi');
const STEM_OR_COOKIE = new RegExp(`(${STEMS}|${COOKIES})${SUFFIX}`, 'gi');
const COOKIE_NAMES = ['ESTSAUTH', 'FedAuth', 'rtFa', 'AuthSession'];

const KEY_CHARS = new Uint8Array(128);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.$-') {
  KEY_CHARS[char.charCodeAt(0)] = 1;
}
const LONGEST_KEY = 80;
const LONGEST_ELEMENT = 4096;
const SHORTEST = 3;
const WORDS_BEFORE =
  /(?:^|[^A-Za-z])((?:client|app|application|account|storage|access|shared access|api|refresh|session|authorization|auth|function|subscription|personal access|master|admin|bot|id|bearer)[ _]){1,2}$/i;
const QUOTES = '"\'`';
const LINE_LEAD = '\n \t>"\'`*:';
const LINE_START = /(?:^|\n)[ \t>]{0,60}(?:[-*] |export |set |setx |env |\$env:|-e )?\\?["'`*]{0,2}$/i;
const NEXT_FLAG = /^(?:--[a-z]|-[A-Za-z](?:[\s=]|$))/;
const LINE_END = /[ \t]{0,8}(?:[ \t]{1,8}[#/;][^\n]{0,200})?(?:\r?\n|$)/y;
const ENCODED_SIGN = /(?:\\u0026|%26|%3F)$/i;
const PAIR = /[ \t]{0,4}(?:amp;)?[A-Za-z][\w .-]{0,40}=/y;

/** Where the key starts: back over its characters, but not over the escape before it (`%26`, `\u0026`, `\n`). */
const keyStart = (text: string, stemAt: number): number => {
  let at = stemAt;
  const limit = Math.max(0, stemAt - LONGEST_KEY);
  while (at > limit && KEY_CHARS[text.charCodeAt(at - 1)] === 1) at--;
  const before = text.charAt(at - 1);
  const escaped =
    before === '%' ? /^(?:25)*[0-9A-Fa-f]{2}/ : before === '\\' ? /^(?:u[0-9A-Fa-f]{4}|[nrt])/ : undefined;
  if (escaped === undefined) return at;
  return Math.min(stemAt, at + (escaped.exec(text.slice(at, at + 8))?.[0].length ?? 0));
};

/** What stands around a pair: `;` as in a connection string, `&` as in a query; `,` too, as in a Redis string. */
const settingOf = (
  text: string,
  keyAt: number,
  end: number,
  how: Separator['how'],
): KeyedValue['setting'] => {
  if (how !== 'tight' && how !== 'encoded' && how !== 'loose') return 'other';
  const before = text.charAt(keyAt - 1);
  if (before === '?' || before === '&') return 'query';
  if (before === ';' || before === ' ') {
    const last = text.slice(Math.max(0, keyAt - 6), keyAt);
    if (last.endsWith('&amp;')) return 'query';
    if (last.trimEnd().endsWith(';')) return 'pairs';
  }
  if (how === 'loose') return 'other';
  if (/[0-9A-Fa-f]/.test(before) && ENCODED_SIGN.test(text.slice(Math.max(0, keyAt - 6), keyAt)))
    return 'query';
  const after = text.charAt(end);
  PAIR.lastIndex = end + 1;
  const pairFollows = (after === '&' || after === ';' || after === ',') && PAIR.test(text);
  if (pairFollows && after !== ',') return after === '&' ? 'query' : 'pairs';
  const isListed = before === ',' || (before === ' ' && text[keyAt - 2] === ',');
  return isListed && (pairFollows || after === '') ? 'pairs' : 'other';
};

/** Whether nothing but indentation, a list's mark, a quote or `export` stands before the key on its line. */
const startsLine = (text: string, keyAt: number): boolean => {
  if (keyAt > 0 && !LINE_LEAD.includes(text.charAt(keyAt - 1))) return false;
  return LINE_START.test(text.slice(Math.max(0, keyAt - 72), keyAt));
};

/** Whether the key starts a line of settings: `KEY=` of an environment, `key: ` of YAML or of a list in prose. */
const startsSetting = (text: string, keyAt: number, { at, how }: Separator): boolean => {
  if (!startsLine(text, keyAt)) return false;
  const key = text.slice(keyAt, Math.min(at, keyAt + LONGEST_KEY));
  if (/["'`]/.test(key)) return false;
  return key.includes(':') || (how === 'tight' && /^[A-Z][A-Z0-9_]*=/.test(key));
};

/** How far a value goes if it has no quotes. */
const modeOf = (text: string, keyAt: number, separator: Separator): BareMode => {
  const { how } = separator;
  if (how === 'encoded' || how === 'element') return how;
  if (how === 'flag' || how === 'prose') return 'word';
  if (QUOTES.includes(text.charAt(separator.at))) return 'bare';
  if (text[keyAt - 1] === ';' && !text.startsWith('&amp', keyAt - 5)) return 'pairs';
  const isWord = text[keyAt - 1] === '`' || (how === 'loose' && startsLine(text, keyAt));
  return isWord || startsSetting(text, keyAt, separator) ? 'word' : 'bare';
};

const trustOf = (
  text: string,
  keyAt: number,
  value: ReadValue,
  separator: Separator,
  setting: KeyedValue['setting'],
): KeyedValue['trust'] => {
  const { how } = separator;
  if (how === 'prose') return 'prose';
  if (value.quoted || how === 'element' || how === 'encoded') return 'literal';
  if (how === 'tight' && setting !== 'other') return 'literal';
  if (how === 'flag') return 'line';
  LINE_END.lastIndex = value.end;
  return LINE_END.test(text) && startsSetting(text, keyAt, separator) ? 'line' : 'plain';
};

/** A bare value in a connection string may have blanks: then it goes on to the next `;`. */
const withBlanks = (text: string, value: ReadValue, setting: KeyedValue['setting']): ReadValue => {
  if (setting !== 'pairs' || value.quoted || text[value.end] !== ' ') return value;
  const rest = /^ [^;"'\r\n=]{1,120};/.exec(text.slice(value.end, value.end + 128));
  return rest === null ? value : { ...value, end: value.end + rest[0].length - 1 };
};

/** The key's words: the bare stem takes the words before it along, as in "client secret: …". */
const rawKeyOf = (text: string, keyAt: number, stemAt: number, end: number): string => {
  const key = text.slice(keyAt, end);
  if (keyAt < stemAt || text[keyAt - 1] !== ' ') return key;
  return (WORDS_BEFORE.exec(text.slice(Math.max(0, keyAt - 32), keyAt))?.[0].trimStart() ?? '') + key;
};

/** Whether the value of `<key>…` is followed by `</key>`. */
const closesTag = (text: string, keyAt: number, keyEnd: number, { at, end }: ReadValue): boolean =>
  end - at < LONGEST_ELEMENT && text.startsWith(text.slice(keyAt, keyEnd), end + 2);

/** Whether a value is no literal: a placeholder, or program text. */
const isNoLiteral = (
  content: string,
  quoted: boolean,
  isPair: boolean,
  trust: KeyedValue['trust'],
): boolean => {
  if (isPlaceholder(content)) return true;
  if (!quoted && !isPair && expression.isReference(content)) return true;
  if (trust === 'plain') return expression.isBareWord(content) || expression.isCall(content);
  return trust === 'line' && expression.isTypeName(content);
};

/**
 * `keyOf` gives the key in lower case without signs, or undefined if no rule knows it; `kindOf` the kind of secret that the
 * value would be, if it is a literal. Behind a secret the search goes on.
 */
export function keyedValues(
  text: string,
  keyOf: (rawKey: string) => string | undefined,
  kindOf: (entry: KeyedValue) => SecretKind | undefined,
): SecretRange[] {
  const found: SecretRange[] = [];
  const readValue = valueReader(text);
  const pattern = COOKIE_NAMES.some((name) => text.includes(name)) ? STEM_OR_COOKIE : STEM;
  pattern.lastIndex = 0;
  for (let stem = pattern.exec(text); stem !== null; stem = pattern.exec(text)) {
    const behind = pattern.lastIndex;
    const start = keyStart(text, stem.index);
    const dashes = text.startsWith('--', start) ? 2 : text.startsWith('-', start) ? 1 : 0;
    const keyAt = start + dashes;
    if (text.startsWith('//', keyAt - 2)) continue; // the user of an address
    const separator = readSeparator(text, keyAt, behind, dashes > 0);
    if (separator === undefined) continue;
    const { how } = separator;
    const rawKey = rawKeyOf(text, keyAt, stem.index, stem.index + stem[1]!.length);
    const key = keyOf(rawKey);
    if (key === undefined) continue;

    const read = readValue(separator.at, modeOf(text, keyAt, separator));
    if (how === 'quoted-only' && !read.quoted) continue;
    if (how === 'element' && !closesTag(text, keyAt, behind, read)) continue;
    if (how === 'flag' && NEXT_FLAG.test(text.slice(read.at, read.at + 4))) continue;
    const setting = settingOf(text, keyAt, read.end, how);
    const { at, end } = withBlanks(text, read, setting);
    if (end - at < SHORTEST) continue;
    const value = text.slice(at, end);
    const trust = trustOf(text, keyAt, read, separator, setting);
    const kind = kindOf({ key, rawKey, at, end, value, trust, setting });
    if (
      kind === undefined ||
      isNoLiteral(value, read.quoted || how === 'element', setting !== 'other' && how !== 'loose', trust)
    )
      continue;
    found.push({ kind, at, end });
    pattern.lastIndex = Math.max(behind, end);
  }
  return found;
}

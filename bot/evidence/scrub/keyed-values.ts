/** Finds every value that stands behind a key whose name speaks of a secret, in any of the forms people paste. */

import { expression } from './expression.ts';
import type { KeyedValue } from './keyed-value.ts';
import { isPlaceholder } from './placeholder.ts';
import { readSeparator, type Separator } from './separator.ts';
import { type ReadValue, valueReader } from './value-reader.ts';

const STEM =
  /(secret(?:[_ -]?text)?|passw(?:or)?d|passphrase|pwd|pass|token|key|sig|signature|code|pat|session_?id|sess_?id|connect\.sid|assertion|credential|estsauth[a-z]{0,12}|fedauth|rtfa|authsession|cookies)(?:[_ -]value|[_-]?\d{1,2}|[_-](?:prod|dev|test|qa|uat|stg|new|old)|\.[a-z0-9-]{3,30}\.(?:dfs|blob)\.(?:core\.windows\.net|fabric\.microsoft\.com))?(?![A-Za-z0-9_])/gi;
const KEY_CHAR = /[A-Za-z0-9_.$-]/;
const LONGEST_KEY = 80;
const WORDS_BEFORE =
  /(?:^|[^A-Za-z])((?:client|app|application|account|storage|access|shared access|api|refresh|session|authorization|auth|function|subscription|personal access|master|admin|bot|id|bearer)[ _]){1,2}$/i;
const READS =
  /^-{0,2}(?:get|list|show|read|fetch|lookup|load|retrieve|find|has|is|validate|check|verify|delete|remove)(?:[A-Z_-]|secret)/;
const LINE_START = /(?:^|\n)[ \t>]{0,60}(?:[-*] |export |set |setx |env |\$env:|-e )?\\?["'`*]{0,2}$/i;
const LINE_END = /[ \t]{0,8},?(?:[ \t]{1,8}[#/;][^\n]{0,200})?(?:\r?\n|$)/y;
const PAIR = /[ \t]{0,4}(?:amp;)?[A-Za-z][\w .-]{0,40}=/y;

/** Where the key starts: back over its characters, but not over the escape before it (`%26`, `\u0026`, `\n`). */
const keyStart = (text: string, stemAt: number): number => {
  let at = stemAt;
  const limit = Math.max(0, stemAt - LONGEST_KEY);
  while (at > limit && KEY_CHAR.test(text.charAt(at - 1))) at--;
  const before = text.charAt(at - 1);
  const escaped =
    before === '%' ? /^(?:25)*[0-9A-Fa-f]{2}/ : before === '\\' ? /^(?:u[0-9A-Fa-f]{4}|[nrt])/ : undefined;
  if (escaped === undefined) return at;
  return Math.min(stemAt, at + (escaped.exec(text.slice(at, at + 8))?.[0].length ?? 0));
};

const lastSign = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 8), at)
    .trimEnd()
    .slice(-1);

const settingOf = (
  text: string,
  keyAt: number,
  value: ReadValue,
  how: Separator['how'],
): KeyedValue['setting'] => {
  if (how !== 'tight' && how !== 'encoded')
    return how === 'loose' && lastSign(text, keyAt) === ';' ? 'pairs' : 'other';
  const before = text.slice(Math.max(0, keyAt - 6), keyAt);
  if (/(?:[?&]|&amp;|\\u0026|%26|%3F)$/i.test(before)) return 'query';
  const after = text.charAt(value.end);
  PAIR.lastIndex = value.end + 1;
  const pairFollows = (after === '&' || after === ';' || after === ',') && PAIR.test(text);
  if (/[;][ \t]{0,4}$/.test(before) || (pairFollows && after === ';')) return 'pairs';
  if (/,[ \t]?$/.test(before) && (pairFollows || after === '')) return 'pairs';
  return pairFollows && after === '&' ? 'query' : 'other';
};

const trustOf = (
  text: string,
  keyAt: number,
  value: ReadValue,
  how: Separator['how'],
  setting: KeyedValue['setting'],
): KeyedValue['trust'] => {
  if (how === 'prose') return 'prose';
  if (value.quoted || how === 'element' || how === 'encoded') return 'literal';
  if (how === 'tight' && setting !== 'other') return 'literal';
  const upper = how === 'tight' && /^[A-Z][A-Z0-9_]*=/.test(text.slice(keyAt, keyAt + LONGEST_KEY));
  LINE_END.lastIndex = value.end;
  const ownLine = (upper || text.slice(keyAt, value.at).includes(':')) && LINE_END.test(text);
  return how === 'flag' || (ownLine && LINE_START.test(text.slice(Math.max(0, keyAt - 72), keyAt)))
    ? 'line'
    : 'plain';
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

/** Whether a value is no literal: a placeholder, or program text. */
const isNoLiteral = (
  content: string,
  quoted: boolean,
  isPair: boolean,
  trust: KeyedValue['trust'],
): boolean => {
  if (isPlaceholder(content)) return true;
  if (!quoted && !isPair && expression.isReference(content)) return true;
  return (
    (trust === 'plain' && expression.isBareWord(content)) ||
    (trust === 'line' && expression.isTypeName(content))
  );
};

/**
 * `keyOf` gives the key in lower case without signs, or undefined if no rule knows it. `take` is asked for each value; behind
 * one that it takes the search goes on.
 */
export function keyedValues(
  text: string,
  keyOf: (rawKey: string) => string | undefined,
  take: (entry: KeyedValue) => boolean,
): void {
  const readValue = valueReader(text);
  STEM.lastIndex = 0;
  for (let stem = STEM.exec(text); stem !== null; stem = STEM.exec(text)) {
    const behind = STEM.lastIndex;
    const start = keyStart(text, stem.index);
    const dashes = text.startsWith('--', start) ? 2 : text.startsWith('-', start) ? 1 : 0;
    const keyAt = start + dashes;
    const separator = readSeparator(text, keyAt, behind, dashes > 0);
    if (separator === undefined) continue;
    const { how } = separator;
    const rawKey = rawKeyOf(text, keyAt, stem.index, stem.index + stem[1]!.length);
    const key = keyOf(rawKey);
    if (key === undefined || READS.test(rawKey)) continue;

    const read = readValue(separator.at, how === 'encoded');
    if (how === 'quoted-only' && !read.quoted) continue;
    if (how === 'element' && !text.startsWith('</', read.end)) continue;
    if (how === 'flag' && /^(?:--|-[A-Za-z]\b)/.test(text.slice(read.at, read.at + 3))) continue;
    const setting = settingOf(text, keyAt, read, how);
    const { at, end } = withBlanks(text, read, setting);
    if (end <= at) continue;
    const value = text.slice(at, end);
    const trust = trustOf(text, keyAt, read, how, setting);
    if (isNoLiteral(value, read.quoted, setting !== 'other' && how !== 'loose', trust)) continue;
    if (take({ key, rawKey, at, end, value, trust, setting })) STEM.lastIndex = Math.max(behind, end);
  }
}

/** Reads claims that are not a token any more: JSON, Python, tables of jwt.ms, object listings, `idtyp: app` in a sentence. */
import type { Reader } from '../fact.ts';
import { type Claim, claimNames } from './claim-names.ts';
import { gather } from './gather.ts';
import { type LowText, lowText } from './low-text.ts';
import { hasAny, identifierAt } from './patterns.ts';

/** One claim as it stands in the text. */
interface Hit {
  readonly key: string;
  readonly claim: Claim;
  readonly value: string;
  readonly at: number;
  readonly end: number;
  readonly line: number;
}

const tells = new Set(['idtyp', 'xms_mirid', 'xms_az_rid', 'appidacr', 'azpacr']);
const distinctive = new Set(['appid', 'azp', 'oid', 'tid', 'idtyp', 'scp', 'xms_mirid']);
const times = new Set(['iat', 'nbf', 'exp']);
/** Two of these beside one distinctive claim, or beside the audience, make a token of a line. */
const usual = new Set(['aud', 'iss', 'exp', 'nbf', 'iat', 'upn', 'unique_name']);
/** Shapes that no word of a sentence has. */
const bare = new Set<Claim['shape']>(['id', 'time']);
const mostHits = 300;
const nearLines = 40;
const nearLength = 8000;

const longestFirst = [...claimNames.keys()].sort((one, other) => other.length - one.length).join('|');
const keys = new RegExp(`(?<![a-z0-9_.$@/%?&-])(?:${longestFirst})(?![a-z0-9_.(/-])`, 'g');
const mark = /( {0,12}["'`*]{0,3}[ \t]{0,40})(:|\||=(?![=>~])|is(?= ))?([ \t]{0,40}["'`*]{0,3} {0,12})/y;
const nextLine = /[ \t]{0,12}\r?\n[ \t]{0,12}/y;

const words: Readonly<Record<string, RegExp>> = {
  idtyp: /(?:app|user|device)\b/iy,
  ver: /[12]\.0\b/y,
  appidacr: /[012]\b/y,
  acct: /[01]\b/y,
  hasgroups: /(?:true|false)\b/iy,
};
const addresses: Readonly<Record<string, RegExp>> = {
  aud: /^(?:https?:\/\/|api:\/\/|spn:|[0-9a-fx*]{8}-)/i,
  iss: /^https?:\/\//i,
  sub: /^[\w*:/.-]{10,}$/,
  idp: /^(?:https?:\/\/|[a-z0-9-]{1,60}\.[a-z.]{2,20}$)/i,
  xms_mirid: /^\/?subscriptions\//i,
  xms_az_rid: /^\/?subscriptions\//i,
};
const addressRun = /[^\s"'`,|\])]{2,300}/y;
const time = /\d{9,11}(?!\d)/y;
const list = /[[{]([^\]}]{0,20000})[\]}]?/y;
const quoted = /[^"'`\n]{1,300}/y;
const unquoted = /[^\t\n|",;]{1,100}/y;
const item = /[^\s"',;[\]{}]{1,200}/g;
const scope = /[A-Za-z][\w:/-]*(?:\.[\w/-]+)*(?: [A-Z]\w*(?:\.\w+)+)*/y;

const sticky = (shape: RegExp, text: string, at: number): RegExpExecArray | null => {
  shape.lastIndex = at;
  return shape.exec(text);
};

const trimmed = (value: string): string => value.replace(/[.;}]+$/, '').trim();

type Read = readonly [value: string, end: number] | undefined;

const readList = (claim: Claim, text: string, at: number, isQuoted: boolean): Read => {
  const found = sticky(list, text, at);
  if (found) {
    const items = found[1]!.match(item) ?? [];
    const end = at + found[0].length;
    if (claim.shape === 'count') return [String(items.length), end];
    return items.length > 0 ? [items.slice(0, 100).join(' ').slice(0, 300), end] : undefined;
  }
  if (claim.shape === 'count') return undefined;
  const value = sticky(isQuoted ? quoted : scope, text, at)?.[0].trim();
  return value ? [value, at + value.length] : undefined;
};

const readValue = (key: string, claim: Claim, text: string, at: number): Read => {
  const isQuoted = /["'`]\s{0,12}$/.test(text.slice(at - 14, at));
  if (claim.shape === 'id') {
    const id = identifierAt(text, at);
    return id && [id.value, id.end];
  }
  if (claim.shape === 'list' || claim.shape === 'count') return readList(claim, text, at, isQuoted);
  if (claim.shape === 'text') {
    const found = sticky(isQuoted ? quoted : unquoted, text, at)?.[0] ?? '';
    const value = (isQuoted ? found : found.replace(/ {2}.*$/, '')).trim();
    if (!value || (key !== 'name' && !/[@#*█<]/.test(value))) return undefined;
    return [value, at + value.length];
  }
  const shape = claim.shape === 'time' ? time : claim.shape === 'word' ? words[claim.fact]! : addressRun;
  const found = sticky(shape, text, at)?.[0];
  if (!found) return undefined;
  const value = claim.shape === 'address' ? trimmed(found) : found;
  if (claim.shape === 'address' && !addresses[key]!.test(value)) return undefined;
  const isSmall = claim.shape === 'word' || /^[0-9A-Fa-f-]{36}$/.test(value);
  return [isSmall ? value.toLowerCase() : value, at + value.length];
};

/** Where the value begins behind a key and after which sign, or undefined if nothing says that one follows. */
const valueStart = (
  text: string,
  key: string,
  at: number,
): readonly [start: number, sign: string] | undefined => {
  const end = at + key.length;
  const [whole, gap, sign] = sticky(mark, text, end) ?? [];
  if (whole === undefined || gap === undefined) return undefined;
  if (sign && (sign !== 'is' || key === 'idtyp')) return [end + whole.length, sign];
  // "appid 3c3c3c3c-… exp 1760004800", "aud https://…": in a sentence a blank is sign enough before a value nothing else has.
  if (!sign && /^[ \t]{1,3}$/.test(gap) && (key === 'aud' || bare.has(claimNames.get(key)!.shape)))
    return [end + gap.length, ''];
  if (!/(?:^|\n)[\s"'`*|>-]{0,40}$/.test(text.slice(Math.max(0, at - 41), at))) return undefined;
  if (/\t| {2}/.test(gap)) return [end + whole.length, ''];
  const line = sticky(nextLine, text, end + gap.length);
  return line ? [end + gap.length + line[0].length, ''] : undefined;
};

const isOfCallerLine = (low: string, at: number, end: number): boolean =>
  low[at - 1] === ';' ||
  low[end] === ';' ||
  hasAny(low.slice(Math.max(0, at - 160), at), ['caller:', "application '"]);

const isWritten = (written: string, key: string): boolean =>
  written === key || key === 'idtyp' || written === key.toUpperCase();

const findHits = (text: string, low: string, isCode: (at: number) => boolean): readonly Hit[] => {
  const hits: Hit[] = [];
  let line = 0;
  let counted = 0;
  for (const found of low.matchAll(keys)) {
    const key = found[0];
    const at = found.index;
    if (!isWritten(text.slice(at, at + key.length), key)) continue;
    const start = valueStart(text, key, at);
    const claim = claimNames.get(key)!;
    const read = start && readValue(key, claim, text, start[0]);
    if (!start || !read) continue;
    const [value, end] = read;
    if (start[1] === '=' && key !== 'idtyp' && isCode(at)) continue;
    if (start[1] === '=' && isOfCallerLine(low, at, end)) continue;
    if (value.startsWith('{') && isCode(at)) continue;
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++;
    hits.push({ key, claim, value, at, end, line });
    if (hits.length >= mostHits) break;
  }
  return hits;
};

const isNear = (one: Hit, other: Hit): boolean =>
  Math.abs(one.line - other.line) <= nearLines && Math.abs(one.at - other.at) <= nearLength;

const isBelieved = (hit: Hit, hits: readonly Hit[], low: string): boolean => {
  if (tells.has(hit.key)) return true;
  const near = new Set(hits.filter((other) => isNear(hit, other)).map(({ key }) => key));
  const count =
    [...near].filter((key) => distinctive.has(key)).length + (near.has('iss') && near.has('aud') ? 1 : 0);
  if (count >= 2 || (times.has(hit.key) && [...near].filter((key) => times.has(key)).length >= 2))
    return true;
  if ((count === 1 || near.has('aud')) && [...near].filter((key) => usual.has(key)).length >= 2) return true;
  return (
    (distinctive.has(hit.key) || hit.key === 'aud') &&
    /\b(?:token|claims?|jwt)\b/.test(low.slice(Math.max(0, hit.at - 300), hit.at))
  );
};

const standsAlone = ({ low, has }: LowText, word: string): boolean => {
  if (!has(word)) return false;
  for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length)) {
    if (!/[a-z0-9_.]/.test(low[at - 1] ?? ' ') && !/[a-z0-9_.]/.test(low[at + word.length] ?? ' '))
      return true;
  }
  return false;
};

/** Whether enough words that only tokens have stand in the text for the search to be worth its cost. */
const isLikely = (text: LowText): boolean => {
  if (text.has(...tells)) return true;
  const count = [...distinctive, 'aud'].filter((key) => standsAlone(text, key)).length;
  if (count >= 2 || (count === 1 && text.has('token', 'claim', 'jwt', 'iss'))) return true;
  return [...usual].filter((key) => standsAlone(text, key)).length >= 2;
};

/** Every claim of interest as `token.<claim>`; general words such as `name` only among words that only a token has. */
export const readClaims: Reader = (page) => {
  const lowered = lowText(page);
  if (!isLikely(lowered)) return [];
  const { low } = lowered;
  const gathered = gather(page, 'claims', 'token');
  const hits = findHits(page.text, low, (at) => gathered.kindAt(at) === 'code');
  for (const hit of hits) {
    if (isBelieved(hit, hits, low)) gathered.add(`token.${hit.claim.fact}`, hit.value, hit.at, hit.end);
  }
  return gathered.facts;
};

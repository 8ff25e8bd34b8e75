/** The compiled knowledge made ready: the phrase scanner and look-ups that every room shares. Built once per process. */
import type {
  Application,
  CallerRow,
  Claim,
  Compiled,
  Entry,
  Question,
  Role,
  Sign,
  VocabularyValue,
} from '../knowledge/compiled/compiled.ts';
import { conceptOf } from '../knowledge/compiled/concept.ts';
import { Phrases } from '../knowledge/compiled/phrases.ts';

export interface Lexicon {
  readonly compiled: Compiled;
  readonly phrases: Phrases<number>;
  readonly sign: (target: number) => Sign | undefined;
  readonly value: (target: number) => VocabularyValue | undefined;
  readonly concept: (target: number) => string | undefined;
  /** `name=value` of a phrase's target, `code=…` for a sign. */
  readonly key: (target: number) => string;
  readonly byName: ReadonlyMap<string, VocabularyValue>;
  readonly single: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly signByCode: ReadonlyMap<string, Sign>;
  /** Entries to try for a fact: `name=value` of the rarest condition → entries. */
  readonly entriesBy: ReadonlyMap<string, readonly Entry[]>;
  readonly entriesAlways: readonly Entry[];
  readonly entry: ReadonlyMap<string, Entry>;
  /** Rows by the item they are of; '' for rows of no one item. */
  readonly rowsBy: ReadonlyMap<string, readonly CallerRow[]>;
  readonly row: ReadonlyMap<string, CallerRow>;
  readonly question: ReadonlyMap<string, Question>;
  readonly role: ReadonlyMap<string, Role>;
  readonly application: ReadonlyMap<string, Application>;
  readonly claimsBy: ReadonlyMap<string, readonly Claim[]>;
  readonly sourceByUrl: ReadonlyMap<string, string>;
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly idf: ReadonlyMap<string, number>;
}

/** A page's address without scheme, locale, `www.` and trailing slash, for comparing links. */
export const urlKey = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/^learn\.microsoft\.com\/[a-z]{2}-[a-z]{2}\//, 'learn.microsoft.com/')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');

/** Names whose values are many and telling; an entry is filed under the first of them that it asks for. */
const ANCHORS = [
  'code',
  'differs',
  'token.problem',
  'access',
  'role',
  'event',
  'network',
  'function',
  'tool',
  'service',
  'item',
  'trigger',
  'status',
];

const anchorKeys = (entry: Entry): string[] => {
  const facts = entry.when.filter(
    (atom) => atom.test !== 'not' && atom.test !== 'unknown' && atom.test !== 'denied',
  );
  for (const anchor of ANCHORS) {
    const atom = facts.find((one) =>
      anchor === 'differs' ? one.test === 'differs' : one.name === anchor && one.values.length > 0,
    );
    if (!atom) continue;
    return atom.test === 'differs'
      ? [`differs=${atom.name}`]
      : atom.values.map((value) => `${atom.name}=${value}`);
  }
  return [];
};

const group = <K, V>(pairs: Iterable<readonly [K, V]>): Map<K, V[]> => {
  const map = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  }
  return map;
};

/** The lexicon of `compiled`. Takes a few milliseconds. */
export function lexicon(compiled: Compiled): Lexicon {
  const phrases = new Phrases<number>();
  for (const [keys, target] of compiled.phrases) phrases.add(keys.split(' '), target);
  const signKeys = compiled.signs.map((sign) => `code=${sign.code}`);
  const valueKeys = compiled.values.map((value) => `${value.name}=${value.value}`);
  const conditional = compiled.entries.filter((entry) => entry.when.length > 0);
  return {
    compiled,
    phrases,
    sign: (target) => (target >= 0 ? compiled.signs[target] : undefined),
    value: (target) => (target < 0 ? compiled.values[-1 - target] : undefined),
    key: (target) => (target >= 0 ? signKeys[target] : valueKeys[-1 - target]) as string,
    concept: conceptOf(compiled.signs, compiled.values),
    byName: new Map(compiled.values.map((value) => [`${value.name}=${value.value}`, value])),
    single: new Set(compiled.single),
    states: new Set(compiled.states),
    signByCode: new Map(compiled.signs.map((sign) => [sign.code.toLowerCase(), sign])),
    entriesBy: group(conditional.flatMap((entry) => anchorKeys(entry).map((key) => [key, entry] as const))),
    entriesAlways: conditional.filter((entry) => anchorKeys(entry).length === 0),
    entry: new Map(compiled.entries.map((entry) => [entry.id, entry])),
    rowsBy: group(
      compiled.rows.flatMap((row) => {
        const item = row.when.find((atom) => atom.test === 'fact' && atom.name === 'item');
        return (item?.values ?? ['']).map((value) => [value, row] as const);
      }),
    ),
    row: new Map(compiled.rows.map((row) => [row.id, row])),
    question: new Map(Object.entries(compiled.questions)),
    role: new Map(Object.entries(compiled.roles)),
    application: new Map(Object.entries(compiled.applications)),
    claimsBy: group(
      compiled.claims.flatMap((claim) =>
        claim.asserts.flatMap((one) => {
          const atom = one.all[0];
          return atom ? atom.values.map((value) => [`${atom.name}=${value}`, claim] as const) : [];
        }),
      ),
    ),
    sourceByUrl: new Map(Object.entries(compiled.pages).map(([id, page]) => [urlKey(page.url), id])),
    postings: new Map(Object.entries(compiled.postings)),
    idf: new Map(Object.entries(compiled.idf)),
  };
}

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
import { WEIGHT_UNIT } from '../knowledge/compiled/index-wordings.ts';
import { layersOf } from '../knowledge/compiled/layers.ts';
import { Phrases } from '../knowledge/compiled/phrases.ts';
import { type Places, placesOf } from './triage/heavy.ts';
import { type SaidTerms, saidTerms } from './triage/near/said-terms.ts';
import type { Weights } from './triage/near/weights.ts';

export interface Lexicon {
  readonly compiled: Compiled;
  readonly phrases: Phrases;
  readonly sign: (target: number) => Sign | undefined;
  readonly value: (target: number) => VocabularyValue | undefined;
  readonly concept: (target: number) => string | undefined;
  /** `name=value` of a phrase's target, `code=…` for a sign. */
  readonly key: (target: number) => string;
  readonly byName: ReadonlyMap<string, VocabularyValue>;
  readonly states: ReadonlySet<string>;
  readonly signByCode: ReadonlyMap<string, Sign>;
  /** Entries to try for a fact: `name=value` of the rarest condition → entries. */
  readonly entriesBy: Pick<ReadonlyMap<string, readonly Entry[]>, 'get'>;
  readonly entriesAlways: readonly Entry[];
  readonly entry: Pick<ReadonlyMap<string, Entry>, 'get' | 'keys'>;
  /** Rows by the item they are of; '' for rows of no one item. */
  readonly rowsBy: ReadonlyMap<string, readonly CallerRow[]>;
  readonly row: ReadonlyMap<string, CallerRow>;
  readonly claim: ReadonlyMap<string, Claim>;
  readonly question: ReadonlyMap<string, Question>;
  /** Hosts of all services, and how many of them end. */
  readonly hosts: readonly string[];
  readonly role: ReadonlyMap<string, Role>;
  readonly application: ReadonlyMap<string, Application>;
  readonly claimsBy: ReadonlyMap<string, readonly Claim[]>;
  /** Where the wordings hold a term; undefined where none does. */
  readonly worded: (term: string) => Worded | undefined;
  /** What entries, rows and claims say of a word or a stem. */
  readonly said: SaidTerms;
  /** What each signal of an answer in prose counts. */
  readonly weights: Weights;
}

/** How the wordings hold a term. */
export interface Worded {
  /** By wordings; its weights in units of `1 / WEIGHT_UNIT`. */
  readonly places: Places;
  /** How rare it is. */
  readonly idf: number;
}

/** A page's address without scheme, locale, `www.` and trailing slash, for comparing links. */
export const urlKey = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/^learn\.microsoft\.com\/[a-z]{2}-[a-z]{2}\//, 'learn.microsoft.com/')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');

const group = <K, V>(pairs: Iterable<readonly [K, V]>): Map<K, V[]> => {
  const map = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  }
  return map;
};

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** `read`, which keeps what it found; only that, as words of messages would pile up. */
function kept<T>(read: (term: string) => T | undefined): (term: string) => T | undefined {
  const found = new Map<string, T>();
  return (term) => {
    const known = found.get(term);
    if (known !== undefined) return known;
    const value = read(term);
    if (value !== undefined) found.set(term, value);
    return value;
  };
}

/** The lexicon of `compiled`; `weights` others than the measured ones to try them. Takes a few milliseconds. */
export function lexicon(compiled: Compiled, weights = compiled.weights as unknown as Weights): Lexicon {
  const signKeys = compiled.signs.map((sign) => `code=${sign.code}`);
  const valueKeys = compiled.values.map((value) => `${value.name}=${value.value}`);
  const { entries, filed } = compiled;
  const places = new Map(filed.ids.map((id, place) => [id, place]));
  const at = (place: number): Entry => entries[place] as Entry;
  return {
    compiled,
    weights,
    phrases: new Phrases(compiled.phrases, layersOf(compiled)),
    sign: (target) => (target >= 0 ? compiled.signs[target] : undefined),
    value: (target) => (target < 0 ? compiled.values[-1 - target] : undefined),
    key: (target) => (target >= 0 ? signKeys[target] : valueKeys[-1 - target]) as string,
    concept: conceptOf(compiled.signs, compiled.values),
    byName: new Map(compiled.values.map((value) => [`${value.name}=${value.value}`, value])),
    states: new Set(compiled.states),
    signByCode: new Map(compiled.signs.map((sign) => [sign.code.toLowerCase(), sign])),
    entriesBy: { get: kept((key) => own(filed.by, key)?.map(at)) },
    entriesAlways: filed.always.map(at),
    entry: {
      get: kept((id) => {
        const place = places.get(id);
        return place === undefined ? undefined : at(place);
      }),
      keys: () => places.keys(),
    },
    rowsBy: group(
      compiled.rows.flatMap((row) => {
        const item = row.when.find((atom) => atom.test === 'fact' && atom.name === 'item');
        return (item?.values ?? ['']).map((value) => [value, row] as const);
      }),
    ),
    row: new Map(compiled.rows.map((row) => [row.id, row])),
    claim: new Map(compiled.claims.map((claim) => [claim.id, claim])),
    question: new Map(Object.entries(compiled.questions)),
    hosts: Object.values(compiled.services).flatMap(({ hosts }) => hosts),
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
    worded: kept((term) => {
      const list = own(compiled.postings, term);
      if (!list) return undefined;
      const pairs = Int32Array.from(list, (one, i) => (i % 2 === 0 ? one : Math.round(one * WEIGHT_UNIT)));
      return { places: placesOf(pairs), idf: compiled.idf[term] as number };
    }),
    said: saidTerms(compiled.said),
  };
}

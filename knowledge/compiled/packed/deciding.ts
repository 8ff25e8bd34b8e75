/** The part of the knowledge that decides: signs, vocabulary, conditions, questions. */
import type {
  Atom,
  CallerRow,
  Claim,
  Compiled,
  Entry,
  Operation,
  Question,
  Sign,
  VocabularyValue,
} from '../compiled.ts';
import { stages } from '../stages.ts';
import { type Codec, flag, list, map, oneOf, plain, record, text } from './codec.ts';
import { Table } from './table.ts';

export type DecidingEntry = Pick<
  Entry,
  | 'id'
  | 'title'
  | 'kind'
  | 'questions'
  | 'wordings'
  | 'about'
  | 'when'
  | 'needs'
  | 'asks'
  | 'before'
  | 'beside'
>;
export type DecidingRow = Pick<
  CallerRow,
  'id' | 'item' | 'title' | 'when' | 'kind' | 'identity' | 'who' | 'wordings'
>;
export type DecidingClaim = Pick<Claim, 'id' | 'title' | 'verdict' | 'asserts' | 'wordings' | 'entry'>;
export interface Deciding
  extends Pick<
    Compiled,
    | 'fingerprint'
    | 'signs'
    | 'values'
    | 'questions'
    | 'single'
    | 'states'
    | 'apart'
    | 'operations'
    | 'services'
    | 'userOnly'
    | 'weights'
  > {
  readonly entries: readonly DecidingEntry[];
  readonly rows: readonly DecidingRow[];
  readonly claims: readonly DecidingClaim[];
}

const TESTS: readonly Atom['test'][] = [
  'fact',
  'in-place',
  'denied',
  'working',
  'believed',
  'not',
  'known',
  'unknown',
  'differs',
];

/** A value's label where it does not follow from its name. */
const value: Codec<VocabularyValue> = {
  pack: (one) => valueFields.pack(one.label === one.value.replaceAll('-', ' ') ? { ...one, label: '' } : one),
  unpack: (packed) => {
    const one = valueFields.unpack(packed);
    return one.label === '' ? { ...one, label: one.value.replaceAll('-', ' ') } : one;
  },
};
const valueFields = record<VocabularyValue>({
  name: text,
  value: text,
  label: text,
  own: flag,
  implies: map(text),
});

/** Codec of the deciding part over tables of words and of conditions. */
export function decidingCodec(stored: { words?: unknown[]; atoms?: unknown[] } = {}) {
  const words = new Table(text, stored.words);
  const atom = new Table(
    record<Atom>({ test: oneOf(TESTS), name: words, values: list(words) }),
    stored.atoms,
  );
  const atoms = list(atom);
  const codec = record<Deciding>({
    fingerprint: text,
    signs: list(
      record<Sign>({
        code: text,
        service: words,
        title: words,
        stage: oneOf(stages),
        status: plain<number>(),
        generic: flag,
        own: flag,
        context: list(text),
        implies: map(words),
      }),
    ),
    values: list(value),
    questions: map(plain<Question>()),
    single: list(text),
    states: list(text),
    apart: list(text),
    operations: list(plain<Operation>()),
    services: plain<Compiled['services']>(),
    userOnly: list(text),
    weights: plain<Compiled['weights']>(),
    entries: list(
      record<DecidingEntry>({
        id: text,
        title: text,
        kind: oneOf(['cause', 'truth', 'not-identity']),
        questions: list(text),
        wordings: list(text),
        about: atoms,
        when: atoms,
        needs: list(words),
        asks: words,
        before: list(words),
        beside: list(words),
      }),
    ),
    rows: list(
      record<DecidingRow>({
        id: text,
        item: words,
        title: words,
        when: atoms,
        kind: words,
        identity: words,
        who: text,
        wordings: list(text),
      }),
    ),
    claims: list(
      record<DecidingClaim>({
        id: text,
        title: text,
        verdict: oneOf(['refuted', 'outdated', 'unsupported', 'true']),
        asserts: list(record<Claim['asserts'][number]>({ all: atoms, denied: flag })),
        wordings: list(text),
        entry: text,
      }),
    ),
  });
  return { codec, words, atoms: atom };
}

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
import { flag, list, map, oneOf, plain, record, table, text } from './spec.ts';

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

/** Conditions stand in a table of their own. */
const atoms = list(table<Atom>('atoms'));
const word = table<string>('words');
const words = list(word);

/** Spec of a condition as it stands in the table. */
export const atomSpec = record<Atom>({ test: oneOf(TESTS), name: word, values: words });

/** Spec of the deciding part over the tables `words` and `atoms`. */
export const decidingSpec = record<Deciding>({
  fingerprint: text,
  signs: list(
    record<Sign>({
      code: text,
      service: word,
      title: word,
      stage: oneOf(stages),
      status: plain<number>(),
      generic: flag,
      own: flag,
      context: list(text),
      implies: map(word),
    }),
  ),
  values: list(
    record<VocabularyValue>({ name: text, value: text, label: text, own: flag, implies: map(text) }),
  ),
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
      needs: words,
      asks: word,
      before: words,
      beside: words,
    }),
  ),
  rows: list(
    record<DecidingRow>({
      id: text,
      item: word,
      title: word,
      when: atoms,
      kind: word,
      identity: word,
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

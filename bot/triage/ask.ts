/** Finds the one question worth asking: a fact that the winning entry needs or would be better with. */
import type { CallerRow, Entry } from '../../knowledge/compiled/compiled.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { View } from './view.ts';

type Asked = NonNullable<Diagnosis['question']>;

/** The question about `fact` as the vocabulary words it. */
export function questionAbout(fact: string, lexicon: Lexicon): Asked | undefined {
  const question = lexicon.question.get(fact);
  return question ? { fact, ...question } : undefined;
}

const rowsKnowCaller = (rows: readonly CallerRow[]): boolean => rows.length > 0;

/** Whether `need` is met; `caller` is met by a Caller line, a token, or a row of the caller tables. */
const met = (need: string, view: View, rows: readonly CallerRow[]): boolean =>
  need === 'caller' ? view.has('caller') || rowsKnowCaller(rows) : view.has(need);

/** The question `entry` must ask before it can answer, or undefined. */
export function needed(
  entry: Entry,
  view: View,
  rows: readonly CallerRow[],
  lexicon: Lexicon,
): Asked | undefined {
  for (const need of entry.needs) {
    if (met(need, view, rows)) continue;
    const fact = need === 'caller' ? (view.has('trigger') ? 'submitter' : 'trigger') : need;
    const question = questionAbout(fact, lexicon);
    if (question) return question;
  }
  return undefined;
}

/** Whether the message tells what would be asked to learn who calls: which credential, or what started the run. */
const told = (asked: string, view: View): boolean =>
  (asked === 'submitter' && view.has('caller')) || (asked === 'trigger' && view.has('principal.shown'));

/** The question that `entry`'s answer carries along, or undefined. */
export function carried(
  entry: Entry,
  view: View,
  rows: readonly CallerRow[],
  lexicon: Lexicon,
): Asked | undefined {
  if (!entry.asks || view.has(entry.asks) || told(entry.asks, view)) return undefined;
  if (entry.asks === 'trigger' && rows.length > 0) return undefined;
  return questionAbout(entry.asks, lexicon);
}

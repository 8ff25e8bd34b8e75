/** One line of a batch: `{"id","text","given"?,"now"?}` to an Answer with that id, or an object with `error`. */
import type { Answer } from '../../../bot/answer/answer.ts';
import { diagnose } from '../../../bot/diagnose.ts';
import type { Lexicon } from '../../../bot/lexicon.ts';

/** What is wrong with a line; never holds its text. */
export interface LineError {
  readonly id: string | null;
  readonly error: { readonly id: string; readonly message: string };
}

const wrong = (id: unknown, code: string, message: string): LineError => ({
  id: typeof id === 'string' ? id.slice(0, 200) : null,
  error: { id: code, message },
});

/** The Answer to `line`; `now` (Unix seconds) holds where the line names none. Never throws. */
export function diagnoseLine(line: string, lexicon: Lexicon, now: number): Answer | LineError {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return wrong(null, 'line-not-json', 'The line is not JSON.');
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return wrong(null, 'line-not-object', 'The line is not an object.');
  const { id, text, given, now: at } = data as Record<string, unknown>;
  if (typeof text !== 'string') return wrong(id, 'text-missing', 'The line has no text.');
  if (id !== undefined && typeof id !== 'string') return wrong(null, 'id-not-text', 'The id is not a text.');
  if (at !== undefined && !isTime(at))
    return wrong(id, 'now-unreadable', '"now" is neither Unix seconds nor an ISO date.');
  if (given !== undefined && !isGiven(given, lexicon))
    return wrong(id, 'given-unreadable', '"given" is not an object of facts of the vocabulary.');
  const seconds =
    at === undefined
      ? now
      : typeof at === 'number'
        ? Math.floor(at)
        : Math.floor(Date.parse(at as string) / 1000);
  const answer = diagnose(
    text,
    { now: seconds, ...(given ? { given: given as Record<string, string> } : {}) },
    lexicon,
  );
  return id === undefined ? answer : { ...answer, id };
}

const isTime = (value: unknown): boolean =>
  (typeof value === 'number' && Number.isFinite(value) && value >= 0) ||
  (typeof value === 'string' && !Number.isNaN(Date.parse(value)));

const isGiven = (value: unknown, lexicon: Lexicon): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([name, one]) => typeof one === 'string' && lexicon.byName.has(`${name}=${one}`),
  );

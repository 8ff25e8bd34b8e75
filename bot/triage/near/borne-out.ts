/** Whether the words of a message bear out what its code decides: a code often has more causes than the one its entry names. */
import type { Entry } from '../../../knowledge/compiled/compiled.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Situation } from '../situation.ts';
import { beats } from '../standing.ts';
import type { Likelihoods } from './likelihood.ts';

/** Of the likelihood of all causes, the first one's share at least; a truth answers another part of the message and is no rival. Measured on unseen messages: above it one in thirty is wrong, below it one in three. */
const SHARE = 0.9;
/** With a smaller share than this the code's entry gives way to one that is this likely: on unseen messages it was right in ten cases, the code in none. */
const GIVES_WAY = 0.2;
const INSTEAD_FROM = 0.35;
const CLEARLY_FROM = 0.7;
const GIVES_WAY_TO_WIDER = 0.1;
const SUGGESTIONS = 3;
/** Conditions that look at more than what failed: an entry that has one was chosen by the story, not by the code alone. */
const STORY = new Set(['in-place', 'denied', 'working', 'believed', 'differs']);

const SIGN = new Set(['code', 'status', 'service']);

const entriesOf = ({ candidates }: Likelihoods) => candidates.filter(({ kind }) => kind === 'entry');

/** Of the likelihood of all causes, the share of the entry `id`; 0 where it has none. */
function shareOf(id: string | undefined, likely: Likelihoods, { lexicon }: Situation): number {
  const entries = entriesOf(likely);
  const own = entries.find((one) => one.id === id)?.likelihood ?? 0;
  const causes = entries
    .filter((one) => one.id === id || lexicon.entry.get(one.id)?.kind === 'cause')
    .reduce((sum, { likelihood }) => sum + likelihood, 0);
  return own > 0 ? own / causes : 0;
}

/** Whether `code` is among the conditions of `entry`. */
const namesCode = ({ when }: Entry, code: string): boolean =>
  when.some(({ test, name, values }) => test === 'fact' && name === 'code' && values.includes(code));

/** The entry that the words tell of instead of `winner`, which a code names; undefined where they bear it out, or tell of nothing. */
export function toldInstead(winner: Entry, likely: Likelihoods, now: Situation): Entry | undefined {
  const [first] = likely.candidates;
  if (first?.kind !== 'entry' || first.id === winner.id || first.likelihood < INSTEAD_FROM) return undefined;
  if (winner.when.some(({ test }) => STORY.has(test))) return undefined;
  const told = now.lexicon.entry.get(first.id);
  if (!told || told.kind === 'not-identity' || winner.before.includes(told.id)) return undefined;
  // Among the entries of the codes that were read, conditions have decided.
  if (now.refused.some(({ sign }) => namesCode(told, sign.code))) return undefined;
  // Its code may be told in other words; what else it asks for must be there.
  if (told.when.some((atom) => !SIGN.has(atom.name) && !now.view.holds(atom))) return undefined;
  const share = shareOf(winner.id, likely, now);
  return beats(winner, told)
    ? first.likelihood >= CLEARLY_FROM && share < GIVES_WAY_TO_WIDER
      ? told
      : undefined
    : share < GIVES_WAY
      ? told
      : undefined;
}

/** How certain the first of `answered`, ids of entries, is by the words; and what else they come near to where it is not. */
export function borneOut(
  answered: readonly string[],
  likely: Likelihoods,
  now: Situation,
): Pick<Diagnosis, 'match' | 'nearest'> {
  if (shareOf(answered[0], likely, now) >= SHARE) return { match: 'certain', nearest: [] };
  const others = entriesOf(likely).filter(
    ({ id }) => !answered.includes(id) && now.lexicon.entry.get(id)?.kind !== 'not-identity',
  );
  return { match: 'nearest', nearest: others.slice(0, SUGGESTIONS).map(({ id }) => id) };
}

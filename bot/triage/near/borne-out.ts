/** Whether the words of a message bear out what its code decides: a code often has more causes than the one its entry names. */
import type { Entry } from '../../../knowledge/compiled/compiled.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Situation } from '../situation.ts';
import type { Likely } from './likelihood.ts';
import { likelyAnswers } from './likely-answers.ts';

/** Of the likelihood of all causes, the first one's share at least; a truth answers another part of the message and is no rival. Measured on unseen messages: above it one in thirty is wrong, below it one in three. */
const SHARE = 0.9;
/** And all answers together this likely: what is perhaps none of ours is not sure. */
const TOGETHER = 0.5;
const SUGGESTIONS = 3;
/** An entry this likely, and so many times likelier than the code's, answers instead. Measured on unseen messages. */
const INSTEAD_FROM = 0.55;
const INSTEAD_TIMES = 8;

/**
 * How certain the first of `answered` is by the words, and what else they come near to where it is not; where they tell another entry
 * by far, this one `instead`, as what is only the nearest. Where it `asks` or was answered before, it stays with its
 * entry.
 */
export function borneOut(
  now: Situation,
  answered: readonly Entry[],
  asks: boolean,
): Pick<Diagnosis, 'match' | 'nearest' | 'entries'> {
  const { lexicon, evidence } = now;
  const first = answered[0] as Entry;
  const { candidates, none, ask } = likelyAnswers(now);
  const likely = candidates.filter(({ kind }) => kind === 'entry');
  const own = likely.find(({ id }) => id === first.id)?.likelihood ?? 0;
  const causes = likely
    .filter(({ id }) => id === first.id || lexicon.entry.get(id)?.kind === 'cause')
    .reduce((sum, { likelihood }) => sum + likelihood, 0);
  if (own > 0 && own >= SHARE * causes && none + ask <= 1 - TOGETHER)
    return { match: 'certain', nearest: [], entries: answered };
  const top = likely[0] && lexicon.entry.get(likely[0].id);
  const instead =
    top &&
    !asks &&
    evidence.facts.every(({ from }) => from !== 'given') &&
    tellsBy(likely[0] as Likely, own) &&
    mayStand(top, now);
  const entries = instead ? [top] : answered;
  const others = [...(instead ? answered : []), ...likely].filter(
    ({ id }) => entries.every((one) => one.id !== id) && lexicon.entry.get(id)?.kind !== 'not-identity',
  );
  return {
    match: 'nearest',
    nearest: [...new Set(others.map(({ id }) => id))].slice(0, SUGGESTIONS),
    entries,
  };
}

const tellsBy = ({ likelihood }: Likely, own: number): boolean =>
  likelihood >= INSTEAD_FROM && likelihood > INSTEAD_TIMES * own;

/** Whether `entry` tells more than whose application ID it is, speaks of no code that was met, since of those the conditions decide, and lacks nothing else that it asks for. */
const mayStand = ({ kind, about, when }: Entry, { view }: Situation): boolean =>
  kind !== 'not-identity' &&
  about.every(({ name }) => name !== 'application') &&
  when.every((atom) =>
    atom.test === 'fact' && atom.name === 'code'
      ? !atom.values.some((code) => view.has('code', code))
      : view.holds(atom),
  );

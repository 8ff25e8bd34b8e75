/** Whether the words of a message bear out what its code decides: a code often has more causes than the one its entry names. */
import type { Diagnosis } from '../diagnosis.ts';
import type { Situation } from '../situation.ts';
import { likelyAnswers } from './answer-question.ts';

/** Of the likelihood of all entries, the first one's share at least. Measured on unseen messages: above it one in ten is wrong, below it one in two. */
const SHARE = 0.5;
/** A message of so few words is hardly more than the error: nothing in it speaks against the first. */
const BARE = 30;
const SUGGESTIONS = 3;

/** How certain the first of `answered`, ids of entries, is by the words; and what else they come near to where it is not. */
export function borneOut(now: Situation, answered: readonly string[]): Pick<Diagnosis, 'match' | 'nearest'> {
  const { lexicon, evidence } = now;
  const entries = likelyAnswers(now).candidates.filter(({ kind }) => kind === 'entry');
  const own = entries.find(({ id }) => id === answered[0])?.likelihood ?? 0;
  const all = entries.reduce((sum, { likelihood }) => sum + likelihood, 0);
  if (own >= SHARE * all || (evidence.words.length <= BARE && entries[0]?.id === answered[0]))
    return { match: 'certain', nearest: [] };
  const others = entries.filter(
    ({ id }) => !answered.includes(id) && lexicon.entry.get(id)?.kind !== 'not-identity',
  );
  return { match: 'nearest', nearest: others.slice(0, SUGGESTIONS).map(({ id }) => id) };
}

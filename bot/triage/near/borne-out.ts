/** Whether the words of a message bear out what its code decides: a code often has more causes than the one its entry names. */
import type { Diagnosis } from '../diagnosis.ts';
import type { Situation } from '../situation.ts';
import { likelyAnswers } from './likely-answers.ts';

/** Of the likelihood of all causes, the first one's share at least; a truth answers another part of the message and is no rival. Measured on unseen messages: above it one in thirty is wrong, below it one in three. */
const SHARE = 0.9;
const SUGGESTIONS = 3;

/** How certain the first of `answered`, ids of entries, is by the words; and what else they come near to where it is not. */
export function borneOut(now: Situation, answered: readonly string[]): Pick<Diagnosis, 'match' | 'nearest'> {
  const { lexicon } = now;
  const entries = likelyAnswers(now).candidates.filter(({ kind }) => kind === 'entry');
  const own = entries.find(({ id }) => id === answered[0])?.likelihood ?? 0;
  const causes = entries
    .filter(({ id }) => id === answered[0] || lexicon.entry.get(id)?.kind === 'cause')
    .reduce((sum, { likelihood }) => sum + likelihood, 0);
  if (own > 0 && own >= SHARE * causes) return { match: 'certain', nearest: [] };
  const others = entries.filter(
    ({ id }) => !answered.includes(id) && lexicon.entry.get(id)?.kind !== 'not-identity',
  );
  return { match: 'nearest', nearest: others.slice(0, SUGGESTIONS).map(({ id }) => id) };
}

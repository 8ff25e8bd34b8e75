/** Whether the words of a message bear out what its code decides: a code often has more causes than the one its entry names. */
import type { Diagnosis } from '../diagnosis.ts';
import type { Situation } from '../situation.ts';
import { said } from './said.ts';

/** Words that so many items hold tell causes apart, and take no longer where there is more knowledge. */
const RARE = 64;
/** Words looked at from each end. */
const WORDS = 400;
/** So much more said is e times likelier. */
const SCALE = 5;
/** Of the likelihood of all entries, the first one's share at least. Measured on unseen messages: above it one in sixteen is wrong, below it two in five. */
const SHARE = 0.06;
/** A message of so few words is hardly more than the error: nothing in it speaks against the first. */
const BARE = 30;
const SUGGESTIONS = 3;

/** How certain the first of `answered`, ids of entries, is by the words; and what else they come near to where it is not. */
export function borneOut(
  { evidence, lexicon }: Situation,
  answered: readonly string[],
): Pick<Diagnosis, 'match' | 'nearest'> {
  const { length } = evidence.words;
  const from = Math.max(WORDS, length - WORDS);
  const head = said(evidence, 0, Math.min(WORDS, length), lexicon, undefined, RARE).score;
  const tail = said(evidence, from, Math.max(from, length), lexicon, undefined, RARE).score;
  const entries = lexicon.compiled.said.ids
    .map((id, at) => ({ id, score: (head[at] as number) + (tail[at] as number) }))
    .filter(({ id }) => lexicon.entry.has(id))
    .sort((a, b) => b.score - a.score);
  const own = entries.find(({ id }) => id === answered[0])?.score ?? 0;
  const all = entries.reduce((sum, { score }) => sum + Math.exp((score - own) / SCALE), 0);
  if (SHARE * all < 1 || (length <= BARE && entries[0]?.id === answered[0]))
    return { match: 'certain', nearest: [] };
  const others = entries.filter(
    ({ id, score }) => score > 0 && !answered.includes(id) && lexicon.entry.get(id)?.kind !== 'not-identity',
  );
  return { match: 'nearest', nearest: others.slice(0, SUGGESTIONS).map(({ id }) => id) };
}

/** Whether the words of a message bear out what its code decides: a code often has more causes than the one its entry names. */
import type { Diagnosis } from '../diagnosis.ts';
import type { Situation } from '../situation.ts';
import { said } from './said.ts';

/** Words that so many items hold tell causes apart, and take no longer where there is more knowledge. */
const RARE = 64;
/** So much more said is e times likelier. */
const SCALE = 5;
/** Of the likelihood of all entries, the winner's share at least. Measured on unseen messages: above it one in sixteen is wrong, below it two in five. */
const SHARE = 0.06;
/** A message of so few words is hardly more than the error: nothing in it speaks against the first. */
const BARE = 30;
const SUGGESTIONS = 3;

/** How certain `winner`, an entry's id, is by the words; and what else they come near to where it is not. */
export function borneOut(
  { evidence, lexicon }: Situation,
  winner: string,
): Pick<Diagnosis, 'match' | 'nearest'> {
  const { ids } = lexicon.compiled.said;
  const { length } = evidence.words;
  const { score } = said(evidence, 0, length, lexicon, undefined, RARE);
  const own = score[ids.indexOf(winner)] as number;
  const likely = ids
    .map((id, at) => ({ id, power: Math.exp(((score[at] as number) - own) / SCALE) }))
    .filter(({ id }) => lexicon.entry.has(id))
    .sort((a, b) => b.power - a.power);
  const all = likely.reduce((sum, { power }) => sum + power, 0);
  const others = likely.map(({ id }) => id).filter((id) => id !== winner);
  return SHARE * all < 1 || (length <= BARE && likely[0]?.id === winner)
    ? { match: 'certain', nearest: [] }
    : { match: 'nearest', nearest: others.slice(0, SUGGESTIONS) };
}

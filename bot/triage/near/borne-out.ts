/** Whether the words of a message bear out what its code decides: a code often has more causes than the one its entry names. */
import { rarityOf } from '../../../knowledge/compiled/index-said.ts';
import { pairsOf } from '../../../knowledge/compiled/pairs.ts';
import { stemTerm } from '../../../knowledge/compiled/stem-term.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Near } from '../search.ts';
import type { Situation } from '../situation.ts';
import { spanTerms } from '../span-terms.ts';

/** Words that so many items hold tell causes apart, and take no longer where there is more knowledge. */
const RARE = 64;
/** Words looked at from each end. */
const WORDS = 400;
/** So much more said is e times likelier. */
const SCALE = 5;
/** Of the likelihood of all entries, the winner's share at least. Measured on unseen messages: above it one in sixteen is wrong, below it two in five. */
const SHARE = 0.06;
/** A message of so few words is hardly more than the error: nothing in it speaks against the first. */
const BARE = 30;
const SUGGESTIONS = 3;

/** How certain `winner`, an entry's id, is by the words; and what else they come near to where it is not. */
export function borneOut(now: Situation, winner: string): Pick<Diagnosis, 'match' | 'nearest'> {
  const { lexicon } = now;
  const { ids } = lexicon.compiled.said;
  const said = [...rarely(now)]
    .map(([at, score]) => ({ id: ids[at] as string, score }))
    .filter(({ id }) => lexicon.entry.has(id))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const top = said[0]?.score ?? 0;
  const power = (score: number): number => Math.exp((score - top) / SCALE);
  const silent = (lexicon.entry.size - said.length) * power(0);
  const all = said.reduce((sum, { score }) => sum + power(score), silent);
  const own = power(said.find(({ id }) => id === winner)?.score ?? 0);
  const bare = now.evidence.words.length <= BARE && said[0]?.id === winner;
  if (bare || own > SHARE * all) return { match: 'certain', nearest: [] };
  const nearest = said
    .filter(({ id }) => id !== winner && lexicon.entry.get(id)?.kind !== 'not-identity')
    .slice(0, SUGGESTIONS)
    .map(({ id, score }): Near => ({ id, kind: 'entry', score: power(score) / all }));
  return { match: 'nearest', nearest };
}

/** How much each item says of the rare words, by its place. */
function rarely({ evidence, lexicon }: Situation): Map<number, number> {
  const { words } = evidence;
  const size = lexicon.compiled.said.ids.length;
  const score = new Map<number, number>();
  const add = (term: string, times: number): void => {
    const list = lexicon.said(term);
    if (list.length > 2 * RARE) return;
    const weight = times * rarityOf(list.length / 2, size);
    for (let i = 0; i < list.length; i += 2) {
      const at = list[i] as number;
      score.set(at, (score.get(at) ?? 0) + weight * (list[i + 1] as number));
    }
  };
  const stems = new Map<string, number>();
  const pairs = new Set<string>();
  const last = Math.max(Math.min(WORDS, words.length), words.length - WORDS);
  for (const [from, to] of [
    [0, Math.min(WORDS, words.length)],
    [last, words.length],
  ] as const) {
    for (const { term, weight } of spanTerms(evidence, from, to, lexicon)) stems.set(stemTerm(term), weight);
    for (const pair of pairsOf(words.slice(from, to))) pairs.add(pair);
  }
  for (const [stem, weight] of stems) add(stem, Math.sqrt(weight));
  for (const pair of pairs) add(pair, 1);
  return score;
}

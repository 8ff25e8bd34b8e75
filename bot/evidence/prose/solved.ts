/** Finds what a message says is behind it: a refusal that was put right before the one that is asked about. */
import type { Hit } from '../../../knowledge/compiled/phrases.ts';
import type { Word } from '../../../knowledge/compiled/tokenise.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Clause, Evidence } from '../evidence.ts';

/** A stretch of the text, `at` inclusive, `end` exclusive. */
export type Span = Evidence['solved'][number];

/** Words between what was solved and the words that say so, at most. */
const REACH = 60;
/** Words before, which may say that it is not so, or only might be. */
const NEAR = 3;
const DENIES = new Set([
  'not',
  'never',
  'nobody',
  'didnt',
  'couldnt',
  'cannot',
  'cant',
  'isnt',
  'wasnt',
  'hasnt',
  'havent',
  'be',
  'can',
  'could',
  'must',
  'to',
  'how',
  'if',
  'only',
]);
const denies = ({ key }: Word): boolean => DENIES.has(key);

/**
 * Stretches from a code to "fixed that", "after we renewed …" and the like, where something still fails after them: an error that
 * is merely said to be solved stays one. Offsets into the text of `words`, in order.
 */
export function solved(
  words: readonly Word[],
  hits: readonly Hit<number>[],
  clauses: readonly Clause[],
  lexicon: Lexicon,
): Span[] {
  const found: Span[] = [];
  const says = ({ target }: Hit<number>): boolean => lexicon.key(target) === 'cue=solved';
  if (!hits.some(says)) return found;
  const lastLive = hits.findLast(
    ({ target }) => lexicon.sign(target) !== undefined || lexicon.value(target)?.name === 'status',
  );
  // What comes again is not solved.
  const last = new Map(hits.map(({ target, from }) => [target, from]));
  const clauseAt = new Map<number, Clause>();
  const opens = new Map<number, number>();
  for (const clause of clauses) {
    for (let at = clause.from; at < clause.to; at++) clauseAt.set(at, clause);
    if (!opens.has(clause.sentence)) opens.set(clause.sentence, clause.from);
  }
  let codes: Hit<number>[] = [];
  let near = 0;
  for (const hit of hits) {
    if (lexicon.sign(hit.target)) codes.push(hit);
    if (!says(hit)) continue;
    if (
      clauseAt.get(hit.from)?.mood === 'asked' ||
      words.slice(Math.max(0, hit.from - NEAR), hit.from).some(denies)
    )
      continue;
    while (near < codes.length && hit.from - (codes[near] as Hit<number>).from > REACH) near++;
    const first = codes[near];
    if (!first || !lastLive || lastLive.from < hit.to || (last.get(first.target) ?? 0) >= hit.to) continue;
    // From where the sentence of prose begins that holds the code, else from the code itself.
    const sentence = clauseAt.get(first.from)?.sentence;
    const from = (sentence === undefined ? undefined : opens.get(sentence)) ?? first.from;
    found.push({ at: (words[from] as Word).at, end: (words[hit.to - 1] as Word).end });
    codes = [];
    near = 0;
  }
  return found;
}

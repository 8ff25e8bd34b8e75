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
  let codes: Hit<number>[] = [];
  for (const hit of hits) {
    if (lexicon.sign(hit.target)) codes.push(hit);
    const value = lexicon.value(hit.target);
    if (value?.name !== 'cue' || value.value !== 'solved') continue;
    const clause = clauses.find(({ from, to }) => from <= hit.from && hit.from < to);
    if (clause?.mood === 'asked' || words.slice(Math.max(0, hit.from - NEAR), hit.from).some(denies))
      continue;
    const first = codes.find(({ from }) => hit.from - from <= REACH);
    const live = hits.some(
      ({ from, target }) =>
        from >= hit.to && (lexicon.sign(target) !== undefined || lexicon.value(target)?.name === 'status'),
    );
    if (!first || !live) continue;
    found.push({ at: startOf(first, clauses, words), end: (words[hit.to - 1] as Word).end });
    codes = [];
  }
  return found;
}

/** Where the sentence of prose begins that holds `hit`, else the hit itself. */
function startOf(hit: Hit<number>, clauses: readonly Clause[], words: readonly Word[]): number {
  const own = clauses.find(({ from, to }) => from <= hit.from && hit.from < to);
  const first = own ? clauses.find(({ sentence }) => sentence === own.sentence) : undefined;
  return (words[first?.from ?? hit.from] as Word).at;
}

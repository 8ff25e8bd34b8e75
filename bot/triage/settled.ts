/** Tells messages that only say how a matter ended. */
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { says } from './says.ts';

/** A text that says a matter is closed, and in which nothing is asked, fails or is believed, wants no answer. */
export const settled = (evidence: Evidence, lexicon: Lexicon): boolean =>
  says(evidence, lexicon, 'settled') &&
  evidence.clauses.every(({ mood }) => mood === 'plain' || mood === 'working');

/** A text that says a matter is closed and, after each code it names, that it works now, wants no answer either. */
export function over(evidence: Evidence, lexicon: Lexicon): boolean {
  if (!says(evidence, lexicon, 'settled')) return false;
  const { hits, clauses } = evidence;
  const works = clauses.findLast(({ mood }) => mood === 'working')?.from ?? -1;
  const codes = hits.filter(({ target }) => lexicon.sign(target) !== undefined);
  return (
    works >= 0 &&
    codes.every(({ from }) => from < works) &&
    clauses.every(
      ({ mood, from, to }) =>
        mood === 'plain' ||
        mood === 'working' ||
        (mood === 'failing' && to <= works && codes.some((hit) => from <= hit.from && hit.from < to)),
    )
  );
}

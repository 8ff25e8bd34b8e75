/** The canonical answers that fit a message best: what a moderator picks from. */
import { titleOf } from '../answer/title-of.ts';
import { diagnose } from '../diagnose.ts';
import type { Lexicon } from '../lexicon.ts';
import { named } from './named.ts';

/** An id that has a canonical answer, with its title. */
export interface Choice {
  readonly id: string;
  readonly title: string;
}

/**
 * At most `most` answers for `text`, best first: what the diagnosis says, its near misses, then what is nearest by words.
 * `now` in Unix seconds.
 */
export function bestFor(text: string, most: number, lexicon: Lexicon, now: number): Choice[] {
  const answer = diagnose(text, { now }, lexicon);
  const ids = [
    ...answer.answeredBy,
    ...answer.claims.map(({ id }) => id),
    ...answer.nearest.map(({ id }) => id),
  ];
  const known = [...new Set(ids)].flatMap((id) => {
    const title = titleOf(id, lexicon);
    return title === undefined ? [] : [{ id, title }];
  });
  const seen = new Set(known.map(({ id }) => id));
  const near = named(text.slice(0, 300), most, lexicon).filter(({ id }) => !seen.has(id));
  return [...known, ...near].slice(0, most);
}

/**
 * Leaves out what only part of a longer phrase says: a service's own text is not what the person says; "cannot be separated" is an
 * opinion, and its "cannot" denies nothing; "columns of a SharePoint list" are ours as a whole, though SharePoint is not.
 */
import { heldOf } from '../../../knowledge/compiled/held.ts';
import type { Hit } from '../../../knowledge/compiled/phrases.ts';
import type { Lexicon } from '../../lexicon.ts';

/** Names of what turns a clause, leads away from our field, or is less than the whole tells. */
const YIELDING = /^(?:cue|subject|foreign|role-word)=/;

/** `hits` without those in a longer sign, and those of yielding names in a longer hit of another. */
export function withoutHeld(
  hits: readonly Hit<number>[],
  lexicon: Pick<Lexicon, 'sign' | 'key'>,
): readonly Hit<number>[] {
  const yields = ({ target }: Hit<number>): boolean => YIELDING.test(lexicon.key(target));
  const inSign = heldOf(hits, ({ target }) => lexicon.sign(target) !== undefined);
  const held = heldOf(hits, (hit) => !yields(hit));
  return hits.filter((hit) => !inSign.has(hit) && !(yields(hit) && held.has(hit)));
}

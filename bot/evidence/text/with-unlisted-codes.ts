/** Lets an AADSTS number that no sign lists stand for a refusal of the sign-in, so that it is not passed over. */
import type { Hit } from '../../../knowledge/compiled/phrases.ts';
import type { Word } from '../../../knowledge/compiled/tokenise.ts';
import type { Lexicon } from '../../lexicon.ts';

/** The sign that stands for all AADSTS numbers without one of their own. */
const UNLISTED = 'AADSTS-unlisted';
const NUMBER = /^aadsts\d{4,8}$/;

/** `hits`, and one more for each AADSTS number among `words` that no hit covers, in order of their place. */
export function withUnlistedCodes(
  words: readonly Word[],
  hits: readonly Hit<number>[],
  { compiled }: Pick<Lexicon, 'compiled'>,
): readonly Hit<number>[] {
  const bare: number[] = [];
  words.forEach(({ key }, at) => {
    if (key.startsWith('aadsts') && NUMBER.test(key) && !hits.some(({ from, to }) => from <= at && at < to))
      bare.push(at);
  });
  const target = bare.length > 0 ? compiled.signs.findIndex(({ code }) => code === UNLISTED) : -1;
  if (target < 0) return hits;
  return [...hits, ...bare.map((at) => ({ from: at, to: at + 1, target }))].sort((a, b) => a.from - b.from);
}

/** The index over all that is said, packed: ids, terms and their postings as three texts, since names repeat no quote in them. */
import type { Said } from '../compiled.ts';
import type { Codec } from './codec.ts';

const BETWEEN = '\n';

export const saidCodec: Codec<Said> = {
  pack: ({ ids, postings }) => [
    ids.join(BETWEEN),
    Object.keys(postings).join(BETWEEN),
    Object.values(postings).join(BETWEEN),
  ],
  unpack: (packed) => {
    const [ids, terms, lists] = (packed as string[]).map((one) => one.split(BETWEEN)) as [
      string[],
      string[],
      string[],
    ];
    return { ids, postings: Object.fromEntries(terms.map((term, at) => [term, lists[at] as string])) };
  },
};

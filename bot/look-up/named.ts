/** Finds canonical answers by words or by a misspelt name. */
import Fuse from 'fuse.js';
import { tokenise } from '../../knowledge/compiled/tokenise.ts';
import { titleOf } from '../answer/title-of.ts';
import type { Lexicon } from '../lexicon.ts';
import { search } from '../triage/search.ts';
import type { Choice } from './best-for.ts';

/** Fuse.js is quick enough for names; more words than this are a question, which the index answers. */
const WORDS = 4;

/** At most `most` entries nearest to `query`, best first. */
export function named(query: string, most: number, lexicon: Lexicon): Choice[] {
  const words = tokenise(query);
  const near = search({ words, hits: lexicon.phrases.scan(words) }, 0, words.length, lexicon)
    .filter((one) => one.kind === 'entry')
    .map((one) => one.id);
  const ids =
    words.length <= WORDS
      ? [
          ...near.slice(0, most),
          ...fuse(lexicon)
            .search(query.slice(0, 80), { limit: most })
            .map(({ item }) => item.id),
        ]
      : near;
  return [...new Set(ids)].slice(0, most).map((id) => ({ id, title: titleOf(id, lexicon) as string }));
}

/** The index of names, made at first use. */
function fuse(lexicon: Lexicon): Fuse<Choice> {
  const known = made.get(lexicon);
  if (known) return known;
  const names = lexicon.compiled.entries.map(({ id, title }) => ({ id, title }));
  const index = new Fuse(names, { keys: ['id', 'title'], threshold: 0.35, ignoreLocation: true });
  made.set(lexicon, index);
  return index;
}

const made = new WeakMap<Lexicon, Fuse<Choice>>();

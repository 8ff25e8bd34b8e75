/** Search as you type over titles and wordings: every word must begin some word of an entry, then the engine's own index. */

import { titleOf } from '../../../bot/answer/title-of.ts';
import type { Lexicon } from '../../../bot/lexicon.ts';
import { search } from '../../../bot/triage/search.ts';
import { tokenise } from '../../../knowledge/compiled/tokenise.ts';
import { type Html, html } from '../parts/html.ts';

const MOST = 12;

interface Searched {
  readonly id: string;
  readonly title: readonly string[];
  readonly all: readonly string[];
}
const keys = (text: string): string[] => tokenise(text).map(({ key }) => key);
let lists: { readonly of: Lexicon; readonly list: readonly Searched[] } | undefined;

/** Words of everything that has a page, made at the first search. */
function searched(lexicon: Lexicon): readonly Searched[] {
  if (lists?.of !== lexicon) {
    const { entries, rows, claims } = lexicon.compiled;
    const one = (id: string, more: readonly string[]): Searched => {
      const title = keys(titleOf(id, lexicon) ?? id);
      return { id, title, all: [...title, ...keys(`${id} ${more.join(' ')}`)] };
    };
    lists = {
      of: lexicon,
      list: [
        ...entries.map(({ id, questions, wordings, when }) =>
          one(id, [...questions, ...wordings, ...when.flatMap(({ values }) => values)]),
        ),
        ...rows.map(({ id, item }) => one(id, [item])),
        ...claims.map(({ id, wordings }) => one(id, wordings)),
      ],
    };
  }
  return lists.list;
}

/** Ids nearest to `query`, best first. */
export function findIds(query: string, lexicon: Lexicon): string[] {
  const words = tokenise(query.slice(0, 200));
  if (words.length === 0) return [];
  const begins = (list: readonly string[], key: string): boolean => list.some((word) => word.startsWith(key));
  const hits = searched(lexicon)
    .filter(({ all }) => words.every(({ key }) => begins(all, key)))
    .map(({ id, title }) => ({ id, inTitle: words.filter(({ key }) => begins(title, key)).length }))
    .sort((a, b) => b.inTitle - a.inTitle)
    .map(({ id }) => id);
  const near = search({ words, hits: lexicon.phrases.scan(words) }, 0, words.length, lexicon).map(
    ({ id }) => id,
  );
  return [...new Set([...hits, ...near])].slice(0, MOST);
}

/** The findings as a list of links. */
export const find = (query: string, lexicon: Lexicon, base: string): Html =>
  html`${findIds(query, lexicon).map((id) => html`<li><a href="${base}/a/${id}">${titleOf(id, lexicon)}</a></li>`)}`;

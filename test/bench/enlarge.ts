/** Makes the knowledge larger for the bench: copies of every entry with codes, ids and words of their own. */
import type { Compiled, Entry } from '../../knowledge/compiled/compiled.ts';
import { fileEntries } from '../../knowledge/compiled/file-entries.ts';
import { branchesOf, phrasesOf } from '../../knowledge/compiled/phrases.ts';
import { readPostings, writePostings } from '../../knowledge/compiled/postings.ts';

/** Names whose values a larger knowledge has more of; items, services and triggers stay as many as they are. */
const OWN = new Set(['code', 'event', 'topic', 'theory', 'operation']);

/** `compiled` with `factor` times its entries, signs, phrases and wordings. */
export function enlarge(compiled: Compiled, factor: number): Compiled {
  if (factor === 1) return compiled;
  const entries: Entry[] = [...compiled.entries];
  const signs = [...compiled.signs];
  const known = phrasesOf(compiled.phrases);
  const phrases = [...known];
  const wordings = [...compiled.wordings];
  const postings: Record<string, number[]> = Object.fromEntries(
    Object.entries(compiled.postings).map(([term, list]) => [term, [...list]]),
  );
  const idf: Record<string, number> = { ...compiled.idf };
  const own = Object.entries(compiled.postings);
  for (let copy = 1; copy < factor; copy++) {
    const tag = `x${copy}`;
    const renamed = (value: string): string => `${value}${tag}`;
    for (const entry of compiled.entries) {
      const when = entry.when.map((atom) =>
        OWN.has(atom.name) ? { ...atom, values: atom.values.map(renamed) } : atom,
      );
      entries.push({ ...entry, id: `${entry.id}-${tag}`, when, before: [], beside: [] });
    }
    for (const [keys, target] of known) {
      if (target < 0) continue;
      phrases.push([
        `${keys.split(' ')[0]}${tag} ${keys.split(' ').slice(1).join(' ')}`.trim(),
        signs.length + target,
      ]);
    }
    for (const sign of compiled.signs) signs.push({ ...sign, code: renamed(sign.code) });
    const offset = wordings.length;
    for (const wording of compiled.wordings)
      wordings.push({
        ...wording,
        target: wording.kind === 'entry' ? `${wording.target}-${tag}` : wording.target,
      });
    // Real growth brings new words: every third term of a copy is its own.
    own.forEach(([term, list], index) => {
      const name = index % 3 === 0 ? `${term}${tag}` : term;
      postings[name] ??= [];
      idf[name] ??= compiled.idf[term] as number;
      for (let i = 0; i < list.length; i += 2)
        postings[name].push((list[i] as number) + offset, list[i + 1] as number);
    });
  }
  return {
    ...compiled,
    said: enlargeSaid(compiled, factor),
    entries,
    filed: fileEntries(entries),
    signs,
    phrases: branchesOf(phrases),
    wordings,
    postings,
    idf,
  };
}

/** What the copies say: as their entry does, every third term their own. */
function enlargeSaid({ said, entries }: Compiled, factor: number): Compiled['said'] {
  const known = new Set(entries.map(({ id }) => id));
  const copied = said.ids.flatMap((id, place) => (known.has(id) ? [place] : []));
  const order = new Map(copied.map((place, at) => [place, at]));
  const items = said.ids.length;
  const more = copied.length * (factor - 1);
  const postings: Record<string, string> = {};
  Object.entries(said.postings).forEach(([term, list], index) => {
    const halves = readPostings(list);
    const pairs: [place: number, weight: number][] = [];
    for (let i = 0; i < halves.length; i += 2)
      pairs.push([halves[i] as number, (halves[i + 1] as number) / 2]);
    const own = pairs.filter(([place]) => place < items);
    const behind = pairs.filter(([place]) => place >= items);
    const shared = [...own];
    for (let copy = 1; copy < factor; copy++) {
      const moved = own.flatMap(([place, weight]): [number, number][] => {
        const at = order.get(place);
        return at === undefined ? [] : [[items + (copy - 1) * copied.length + at, weight]];
      });
      if (index % 3 !== 0) for (const pair of moved) shared.push(pair);
      else if (moved.length > 0) postings[`${term}x${copy}`] = writePostings(moved.flat());
    }
    const last = behind.map(([place, weight]): [number, number] => [place + more, weight]);
    postings[term] = writePostings([...shared, ...last].flat());
  });
  const tags = Array.from({ length: factor - 1 }, (_, at) => `-x${at + 1}`);
  return {
    ...said,
    ids: [...said.ids, ...tags.flatMap((tag) => copied.map((place) => `${said.ids[place]}${tag}`))],
    bases: [
      ...said.bases.slice(0, items),
      ...tags.flatMap(() => copied.map((place) => said.bases[place] as number)),
      ...said.bases.slice(items),
    ],
    postings,
  };
}

/** `caller-id search <words>`: entries and claims whose wordings or names are nearest. */
import Fuse from 'fuse.js';
import { search } from '../../../bot/triage/search.ts';
import { tokenise } from '../../../knowledge/compiled/tokenise.ts';
import { engine } from '../engine.ts';
import { print } from '../print.ts';

const MOST = 8;

/** Prints ids and titles, nearest first; short names are matched with tolerance for misspelling. */
export async function searchCommand(query: string): Promise<void> {
  const lexicon = await engine();
  const words = tokenise(query);
  const near = search({ words, hits: lexicon.phrases.scan(words) }, 0, words.length, lexicon)
    .filter((one) => !one.row)
    .map((one) => one.id);
  if (words.length <= 4) {
    const names = lexicon.compiled.entries.map(({ id, title }) => ({ id, title }));
    for (const { item } of new Fuse(names, {
      keys: ['id', 'title'],
      threshold: 0.35,
      ignoreLocation: true,
    }).search(query.slice(0, 80), { limit: MOST }))
      near.push(item.id);
  }
  const ids = [...new Set(near)].slice(0, MOST);
  if (ids.length === 0) {
    print('Nothing is near that.\n');
    process.exitCode = 1;
    return;
  }
  print(`${ids.map((id) => `- ${lexicon.entry.get(id)?.title} (\`${id}\`)`).join('\n')}\n`);
}

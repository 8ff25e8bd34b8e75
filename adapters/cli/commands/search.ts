/** `caller-id search <words>`: entries whose wordings or names are nearest. */
import { named } from '../../../bot/look-up/named.ts';
import { engine } from '../engine.ts';
import { print } from '../print.ts';

const MOST = 8;

/** Prints ids and titles, nearest first; short names are matched with tolerance for misspelling. */
export async function searchCommand(query: string): Promise<void> {
  const found = named(query, MOST, await engine());
  if (found.length === 0) {
    print('Nothing is near that.\n');
    process.exitCode = 1;
    return;
  }
  print(`${found.map(({ id, title }) => `- ${title} (\`${id}\`)`).join('\n')}\n`);
}

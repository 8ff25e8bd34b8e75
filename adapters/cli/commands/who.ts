/** `caller-id who <item> <trigger>`: the caller tables. */
import Fuse from 'fuse.js';
import type { CallerRow } from '../../../knowledge/compiled/compiled.ts';
import { UserError } from '../../errors/user-error.ts';
import { engine } from '../engine.ts';
import { print } from '../print.ts';
import { Page } from '../statements.ts';

const triggersOf = (row: CallerRow): readonly string[] =>
  row.when.find((atom) => atom.test === 'fact' && atom.name === 'trigger')?.values ?? [];

/** Prints who runs `item` when started by `trigger`; all triggers, or all items, where they are left out. */
export async function whoCommand(
  item: string | undefined,
  trigger: string | undefined,
  options: { json?: boolean },
): Promise<void> {
  const lexicon = await engine();
  const items = [...new Set(lexicon.compiled.rows.map((row) => row.item))];
  if (item === undefined) {
    print(`Items: ${items.join(', ')}\n`);
    return;
  }
  const found = pick(item, items, 'item');
  const rows = lexicon.compiled.rows.filter((row) => row.item === found);
  const triggers = [...new Set(rows.flatMap(triggersOf))];
  const wanted = trigger === undefined ? undefined : pick(trigger, triggers, 'trigger');
  const shown = rows.filter(
    (row) => wanted === undefined || triggersOf(row).includes(wanted) || triggersOf(row).length === 0,
  );
  if (options.json) {
    process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    return;
  }
  const page = new Page(lexicon).line(`**${rows[0]?.title ?? found}**`);
  for (const row of shown) {
    const when = row.when
      .filter((atom) => atom.test === 'fact' && atom.name !== 'item')
      .map((atom) => `${atom.name} ${atom.values.join(' or ') || 'any'}`)
      .join(', ');
    page
      .line('')
      .line(`**${row.who}**${when ? ` (${when})` : ''} \`${row.id}\``)
      .sentences(row.says);
  }
  print(page.end());
}

/** The one of `known` that `given` means; near misses are named. */
function pick(given: string, known: readonly string[], what: string): string {
  const asked = given.toLowerCase().replaceAll(' ', '-');
  if (known.includes(asked)) return asked;
  const near = new Fuse([...known], { threshold: 0.4 }).search(given).map((hit) => hit.item);
  if (near.length === 1) return near[0] as string;
  const hint =
    near.length > 0 ? `Did you mean ${near.slice(0, 3).join(', ')}?` : `Known: ${known.join(', ')}.`;
  throw new UserError(`There is no ${what} of that name.`, hint);
}

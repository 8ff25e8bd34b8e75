/** `caller-id who <item> <trigger>`: the caller tables. */
import Fuse from 'fuse.js';
import { items, rowsOf, triggers, who } from '../../../bot/look-up/who.ts';
import { UserError } from '../../errors/user-error.ts';
import { engine, now } from '../engine.ts';
import { print } from '../print.ts';
import { printSheet } from '../print-sheet.ts';

/** Prints who runs `item` when started by `trigger`; all triggers, or all items, where they are left out. */
export async function whoCommand(
  item: string | undefined,
  trigger: string | undefined,
  options: { json?: boolean },
): Promise<void> {
  const lexicon = await engine();
  const known = items(lexicon);
  if (item === undefined) {
    print(`Items: ${known.join(', ')}\n`);
    return;
  }
  const found = pick(item, known, 'item');
  const wanted = trigger === undefined ? undefined : pick(trigger, triggers(found, lexicon), 'trigger');
  const rows = rowsOf(found, wanted, lexicon);
  if (options.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else printSheet(who(rows, lexicon, now()), rows[0]?.title ?? found);
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

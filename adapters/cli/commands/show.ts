/** `caller-id show <id>`: the canonical answer of one entry, caller row or claim, with its sources. */
import Fuse from 'fuse.js';
import { canonical } from '../../../bot/answer/canonical.ts';
import { UserError } from '../../errors/user-error.ts';
import { engine, now } from '../engine.ts';
import { print } from '../print.ts';

/** Prints the canonical answer of that id. Throws UserError for an unknown one. */
export async function showCommand(id: string): Promise<void> {
  const lexicon = await engine();
  const found = canonical(id, lexicon, now());
  if (found) {
    const entry = lexicon.entry.get(id);
    const state = entry ? `\nChanged ${entry.changed}, ${entry.status}.\n` : '';
    print(`**${found.title}**\n\n${found.answer.text}${state}`);
    return;
  }
  const ids = [
    ...lexicon.entry.keys(),
    ...lexicon.row.keys(),
    ...lexicon.compiled.claims.map((one) => one.id),
  ];
  const near = new Fuse(ids, { threshold: 0.4 })
    .search(id.slice(0, 60))
    .slice(0, 3)
    .map((hit) => hit.item);
  throw new UserError(
    'There is nothing of that id.',
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Try caller-id search.',
  );
}

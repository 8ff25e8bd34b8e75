/** `caller-id explain <word>`: a code of a service, a claim of a token, an application ID, or a Fabric REST operation. */
import Fuse from 'fuse.js';
import type { Lexicon } from '../../../bot/lexicon.ts';
import { explain } from '../../../bot/look-up/explain.ts';
import { readRestOperations } from '../../../knowledge/compile/rest-operations.ts';
import { UserError } from '../../errors/user-error.ts';
import { engine, now } from '../engine.ts';
import { printSheet } from '../print-sheet.ts';

/** Prints what the sources say of `word`. Throws UserError where it names nothing known. */
export async function explainCommand(word: string): Promise<void> {
  const lexicon = await engine();
  const found = explain(word, lexicon, readRestOperations, now());
  if (!found) throw unknown(word, lexicon);
  printSheet(found);
}

const unknown = (word: string, { compiled }: Lexicon): UserError => {
  const names = [
    ...compiled.signs.map((one) => one.code),
    ...Object.keys(compiled.tokenClaims),
    ...Object.values(compiled.applications).map((one) => one.name),
    ...readRestOperations().operations.map(({ id }) => id),
  ];
  const near = new Fuse(names, { threshold: 0.35 })
    .search(word.slice(0, 60))
    .slice(0, 3)
    .map((hit) => hit.item);
  return new UserError(
    'That code, claim, application ID or operation is not known here.',
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Try caller-id search.',
  );
};

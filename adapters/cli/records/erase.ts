/** `caller-id records erase`: deletes all that belongs to a person, a guild or a tenant, also what waits in the outbox. */
import { UserError } from '../../errors/user-error.ts';
import { now } from '../engine.ts';
import { type Owner, withRecords } from './with-records.ts';

/** Prints how many rows went. Throws UserError where nobody is named or the records cannot be reached. */
export async function eraseCommand(owner: Owner): Promise<void> {
  if (owner.user === undefined && owner.place === undefined)
    throw new UserError(
      'Say whose records to erase.',
      'Give --user discord:<id> or --place discord:<guild id>.',
    );
  const gone = await withRecords(process.env, owner, async (records, whose) =>
    whose ? records.erase(whose, now()) : 0,
  );
  process.stdout.write(`${gone} ${gone === 1 ? 'row' : 'rows'} erased.\n`);
}

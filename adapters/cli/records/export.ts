/** `caller-id records export`: what is kept, as JSON lines; sealed follow-ups are named, never opened. */
import { once } from 'node:events';
import { type Owner, withRecords } from './with-records.ts';

/** Prints one JSON object a row. Throws UserError where the records cannot be read. */
export const exportCommand = (owner: Owner): Promise<void> =>
  withRecords(process.env, owner, async (records, whose) => {
    for await (const row of records.export(whose))
      if (!process.stdout.write(`${JSON.stringify(row)}\n`)) await once(process.stdout, 'drain');
  });

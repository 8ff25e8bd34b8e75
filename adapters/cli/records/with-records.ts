/** Opens the records that the environment names for one command of the terminal, and closes them after it. */
import { existsSync } from 'node:fs';
import { Seal } from '../../../bot/assistant/seal.ts';
import { openRecords } from '../../../bot/records/open-records.ts';
import { KeyFileError, readKey } from '../../../bot/records/read-key.ts';
import type { Records, Whose } from '../../../bot/records/records.ts';
import { StoreUnavailable } from '../../../bot/records/store-unavailable.ts';
import { ConfigError, readConfig } from '../../config.ts';
import { UserError } from '../../errors/user-error.ts';

/** A person at a terminal waits longer than a chat does. */
const PATIENCE = 60_000;

export interface Owner {
  /** `discord:1234`: the door and the platform's id of a person. */
  readonly user?: string;
  /** `discord:1234`: the door and the id of a guild or tenant. */
  readonly place?: string;
}

const named = (option: string, value: string): [door: string, id: string] => {
  const [, door, id] = /^(discord|teams|web|cli):([\w.:@-]{1,120})$/.exec(value) ?? [];
  if (!door || !id)
    throw new UserError(`${option} is a door and an id, such as discord:1234.`, 'Give it in that form.');
  return [door, id];
};

/** Whose records `owner` means, undefined for everybody's; a user's id is hashed with the key of the records. */
function whose({ user, place }: Owner, key: () => Uint8Array): Whose | undefined {
  if (user !== undefined && place !== undefined)
    throw new UserError('Give --user or --place, not both.', 'Run it once for each.');
  if (user !== undefined) return { user: new Seal(key()).user(...named('--user', user)) };
  if (place !== undefined) return { place: named('--place', place).join(':') };
  return undefined;
}

/** Does `work` on the records of `env`. Throws UserError where they cannot be reached, with what to do. */
export async function withRecords<T>(
  env: Readonly<Record<string, string | undefined>>,
  owner: Owner,
  work: (records: Records, whose: Whose | undefined) => Promise<T>,
): Promise<T> {
  let records: Records | undefined;
  try {
    const config = readConfig(env);
    if (!config.DATABASE_URL && !existsSync(config.RECORDS_FILE))
      throw new UserError(
        `There are no records in ${config.RECORDS_FILE}.`,
        'Set RECORDS_FILE or DATABASE_URL.',
        1,
      );
    // After it, because the key's file is made where there is none.
    const who = whose(owner, () => readKey(config));
    records = await openRecords({
      databaseUrl: config.DATABASE_URL,
      file: config.RECORDS_FILE,
      timeoutMs: PATIENCE,
    });
    return await work(records, who);
  } catch (error) {
    if (error instanceof StoreUnavailable)
      throw new UserError(
        `The store of the records does not answer${error.code ? ` (${error.code})` : ''}.`,
        'Check DATABASE_URL or RECORDS_FILE, and that the server runs.',
        1,
      );
    if (error instanceof KeyFileError)
      throw new UserError(error.message, 'Mend the file, or set RECORDS_KEY.', 1);
    if (error instanceof ConfigError)
      throw new UserError(`The settings have problems:\n${error.problems.join('\n')}`, 'Mend them.');
    throw error;
  } finally {
    await records?.close();
  }
}

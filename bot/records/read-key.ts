/** The key of the records: from the configuration, or from a file beside the SQLite file that is made once. Never in the store. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const SIZE = 32;
const NAME = 'records.key';

/** The key file is unfit; its path and the fault are in the message, never its content. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/** Makes the file whole or not at all: two processes that start at once end with one key. */
function make(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${randomBytes(SIZE).toString('base64')}\n`);
    fsyncSync(handle);
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    closeSync(handle);
    unlinkSync(draft);
  }
}

/**
 * The 32 bytes that seal follow-ups and hash user ids: RECORDS_KEY, else `records.key` in the folder of RECORDS_FILE, made with
 * mode 0600 where it is missing. `:memory:` has a new key each time. Throws KeyFileError where the file holds no key or others
 * may read it.
 */
export function readKey({
  RECORDS_KEY,
  RECORDS_FILE,
}: {
  readonly RECORDS_KEY?: string | undefined;
  readonly RECORDS_FILE: string;
}): Uint8Array {
  if (RECORDS_KEY !== undefined) return Buffer.from(RECORDS_KEY, 'base64');
  if (RECORDS_FILE === ':memory:') return randomBytes(SIZE);
  const file = join(dirname(RECORDS_FILE), NAME);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    make(file);
    text = readFileSync(file, 'utf8');
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new KeyFileError(`${file} can be read by others: chmod 600 ${file}`);
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== SIZE || key.toString('base64') !== text.trim())
    throw new KeyFileError(`${file} does not hold ${SIZE} bytes as base64`);
  return key;
}

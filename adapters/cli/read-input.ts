/** Reads the message from a file or standard input, at most 8 MB; bytes that are no UTF-8 become replacement characters. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { UserError } from '../errors/user-error.ts';

const MAX_BYTES = 8 * 1024 * 1024;

/** The text of `file`, or of standard input without it. Throws UserError where it cannot be read. */
export function readInput(file?: string): string {
  if (file === undefined && process.stdin.isTTY) {
    process.stderr.write('Paste the error, the claims or the question, then press Ctrl-D:\n');
  }
  let handle = 0;
  try {
    if (file !== undefined) {
      if (statSync(file).isDirectory()) throw new UserError('That is a folder.', 'Name a text file.');
      handle = openSync(file, 'r');
    }
    return new TextDecoder().decode(readBytes(handle));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('The file cannot be read.', 'Check its name and your right to read it.');
  } finally {
    if (handle !== 0) closeSync(handle);
  }
}

function readBytes(handle: number): Uint8Array {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    let count = 0;
    try {
      count = readSync(handle, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') {
        // A terminal without input yet: wait a little instead of spinning.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
        continue;
      }
      if (code === 'EOF') break;
      throw error;
    }
    if (count === 0) break;
    total += count;
    if (total > MAX_BYTES)
      throw new UserError('The input is over 8 MB.', 'Cut it to the part around the error.');
    chunks.push(chunk.subarray(0, count));
  }
  return Buffer.concat(chunks);
}

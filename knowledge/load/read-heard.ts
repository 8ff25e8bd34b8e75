/** Reads what people were heard to say where an item is the answer: `heard/<id>.txt`, messages with a line `%` between them. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const BETWEEN = /^%\r?\n/m;

/** Id of an entry, caller row or claim → messages to which it is the answer. */
export type Heard = ReadonlyMap<string, readonly string[]>;

/** The messages of `files`, paths below `root`, in their order. */
export const readHeard = (root: string, files: readonly string[]): Heard =>
  new Map(
    files.map((file) => [
      basename(file, '.txt'),
      readFileSync(join(root, file), 'utf8')
        .split(BETWEEN)
        .map((message) => message.trim())
        .filter((message) => message !== ''),
    ]),
  );

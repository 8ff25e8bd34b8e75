/**
 * Reads what people were heard to say, messages with a line `%` between them: `heard/<id>.txt` where an item is the answer,
 * `heard/elsewhere/<subject>.txt` where the matter is none of ours, `heard/unclear/<theme>.txt` where it must be asked back first.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Heard, Messages } from '../compiled/heard.ts';

const BETWEEN = /^%\r?\n/m;

/** The messages of `files`, paths below `root`, in their order. */
export function readHeard(root: string, files: readonly string[]): Heard {
  const read = (folder: string): Messages =>
    new Map(
      files
        .filter((file) => file.startsWith(folder) && !file.slice(folder.length).includes('/'))
        .map((file) => [
          basename(file, '.txt'),
          readFileSync(join(root, file), 'utf8')
            .split(BETWEEN)
            .map((message) => message.trim())
            .filter((message) => message !== ''),
        ]),
    );
  return {
    answered: read('heard/'),
    elsewhere: read('heard/elsewhere/'),
    unclear: read('heard/unclear/'),
  };
}

/** Reads what people were heard to say where an item is the answer: `heard/<id>.txt`, messages with a line `%` between them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'heard';
const BETWEEN = /^%\r?\n/m;

/** The messages of one entry, caller row or claim. */
export interface Heard {
  readonly id: string;
  readonly messages: readonly string[];
}

/** All that is heard below `root`, by id. */
export const readHeard = (root: string): Heard[] =>
  (existsSync(join(root, FOLDER)) ? readdirSync(join(root, FOLDER)) : [])
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      id: name.slice(0, -'.txt'.length),
      messages: readFileSync(join(root, FOLDER, name), 'utf8')
        .split(BETWEEN)
        .map((message) => message.trim())
        .filter((message) => message !== ''),
    }));

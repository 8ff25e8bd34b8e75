/** Reads the evaluation messages: the development ones, or the sealed ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Message, messagesSchema } from './message.ts';

const folder = new URL('messages/', import.meta.url);

/** Messages of `half`, file by file. */
export const readMessages = (half: 'development' | 'sealed'): Message[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(half))
    .sort()
    .flatMap((name) => messagesSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))));

/** Reads the evaluation messages: those the words are mended towards, those the weights are fitted to, or the sealed ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Message, messagesSchema } from './message.ts';

const folder = new URL('messages/', import.meta.url);

export type Part = 'development' | 'fit' | 'sealed';

/** Messages of `part`, file by file. */
export const readMessages = (part: Part): Message[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(part))
    .sort()
    .flatMap((name) => messagesSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))));

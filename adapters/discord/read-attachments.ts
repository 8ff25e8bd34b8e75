/** Reads text files that people attach: from Discord's own hosts alone, 1 MB each at most, in five seconds. */
import type { Attachment } from 'discord.js';
import { notebookText } from '../chat/notebook-text.ts';
import type { DiscordParts } from './bot.ts';

const NAMES = /\.(?:txt|log|json|ipynb)$/i;
const HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
const MOST_BYTES = 1024 * 1024;
const MOST_FILES = 5;
const TIMEOUT = 5_000;

/** The texts of `files` that could be read, and how many could not. */
export async function readAttachments(
  files: readonly Pick<Attachment, 'name' | 'size' | 'url'>[],
  bot: Pick<DiscordParts, 'config' | 'log'>,
): Promise<{ readonly texts: string[]; readonly unread: number }> {
  const wanted = files.slice(0, MOST_FILES);
  const read = await Promise.all(
    wanted.map(async ({ name, size, url }) => {
      if (!NAMES.test(name) || size > MOST_BYTES || !isDiscords(url, bot.config.DISCORD_CDN))
        return undefined;
      try {
        const text = await fetchText(url);
        return /\.ipynb$/i.test(name) ? notebookText(text) : text;
      } catch (error) {
        bot.log.warn({ err: error, door: 'discord' }, 'attachment not read');
        return undefined;
      }
    }),
  );
  const texts = read.filter((text) => text !== undefined);
  return { texts, unread: files.length - texts.length };
}

/** Whether `url` is of Discord's files; `cdn` stands for them in tests. */
function isDiscords(url: string, cdn: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin, port, username } = new URL(url);
  if (cdn !== undefined) return origin === new URL(cdn).origin;
  return protocol === 'https:' && HOSTS.has(hostname) && port === '' && username === '';
}

/** The text at `url`. Throws where it is over 1 MB, late, moved, or not there. */
async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok || !response.body) {
    // Unread, it would hold its connection.
    await response.body?.cancel();
    throw new Error('the file is not there');
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new RangeError('the file is over 1 MB');
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

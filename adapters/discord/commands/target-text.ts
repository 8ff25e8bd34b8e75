/** The text of a message that a command was used on, with its attachments. */
import type { Message } from 'discord.js';
import type { Bot } from '../bot.ts';
import { readAttachments } from '../read-attachments.ts';

/** What `message` says: its content, what it forwards, and its text files. */
export async function targetText(message: Message, bot: Bot): Promise<{ text: string; unread: number }> {
  const forwarded = message.messageSnapshots?.first();
  const files = [...message.attachments.values(), ...(forwarded?.attachments?.values() ?? [])];
  const { texts, unread } = await readAttachments(files, bot);
  return { text: [message.content, forwarded?.content ?? '', ...texts].filter(Boolean).join('\n\n'), unread };
}

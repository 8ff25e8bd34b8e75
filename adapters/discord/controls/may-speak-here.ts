/** Whether the guild wants public answers in the channel of an interaction or message. */
import type { BaseInteraction, Message } from 'discord.js';
import type { Bot } from '../bot.ts';

/** True in DMs, where no channels are chosen, and in the chosen ones and their threads. */
export async function maySpeakHere(
  { guildId, channelId, channel }: Pick<BaseInteraction | Message, 'guildId' | 'channelId' | 'channel'>,
  bot: Bot,
): Promise<boolean> {
  const { channels } = await bot.settings.of(guildId);
  if (channels.length === 0) return true;
  const parent = channel && 'parentId' in channel ? channel.parentId : null;
  return [channelId, parent].some((id) => id !== null && channels.includes(id));
}

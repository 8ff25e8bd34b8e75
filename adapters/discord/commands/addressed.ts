/** The optional `for:` of commands that show knowledge: then everybody sees it, and that person alone is mentioned. */
import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import type { Bot } from '../bot.ts';
import { maySpeakHere } from '../controls/may-speak-here.ts';
import type { Payload } from '../render/message.ts';
import { deliver } from '../reply/deliver.ts';

export const FOR_OPTION = {
  type: ApplicationCommandOptionType.User,
  name: 'for',
  description: 'Show it to everybody here, addressed to this person',
  required: false,
} as const;

/** How a command's answer is seen. */
export interface Seen {
  readonly hidden: boolean;
  readonly addressed?: string;
  readonly lead?: string;
  readonly locale: string;
}

/** Who sees the answer: all with `for:`, otherwise as the guild has set; in a channel left out by the guild, nobody else. */
export async function seenBy(interaction: ChatInputCommandInteraction, bot: Bot): Promise<Seen> {
  const { locale, ephemeral } = await bot.settings.of(interaction.guildId);
  const person = interaction.options.getUser('for');
  if (!(await maySpeakHere(interaction, bot))) return { hidden: true, locale };
  if (person) return { hidden: false, addressed: person.id, lead: `For <@${person.id}>:`, locale };
  return { hidden: ephemeral, locale };
}

/** Sends `messages` as `seen` says. */
export const show = (
  interaction: ChatInputCommandInteraction,
  messages: readonly Payload[],
  { hidden, addressed }: Seen,
): Promise<void> => deliver(interaction, messages, { hidden, addressed });

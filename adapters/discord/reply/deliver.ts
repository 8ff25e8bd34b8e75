/** Sends messages in answer to an interaction: acknowledged first, filled in afterwards, the rest as follow-ups. */
import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Payload } from '../render/message.ts';

/** What can be answered by a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** Says that an answer is coming, so that Discord waits for it. */
export const acknowledge = async (interaction: Answerable, hidden: boolean): Promise<void> => {
  await interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {});
};

/** Sends `messages`; the first fills in what was acknowledged. `addressed` may be mentioned, and nobody else. */
export async function deliver(
  interaction: Answerable,
  messages: readonly Payload[],
  { hidden, addressed }: { readonly hidden: boolean; readonly addressed?: string | undefined },
): Promise<void> {
  const allowedMentions = { parse: [], ...(addressed ? { users: [addressed] } : {}) };
  const [first, ...rest] = messages;
  if (!first) return;
  const seen = hidden ? MessageFlags.Ephemeral : 0;
  if (interaction.deferred && !interaction.replied)
    await interaction.editReply({ ...first, allowedMentions });
  else if (interaction.replied)
    await interaction.followUp({ ...first, flags: first.flags | seen, allowedMentions });
  else await interaction.reply({ ...first, flags: first.flags | seen, allowedMentions });
  for (const one of rest) await interaction.followUp({ ...one, flags: one.flags | seen, allowedMentions });
}

/** Tells the author of a public message in private that it holds a secret; once a message, whoever finds it. */
import {
  DiscordAPIError,
  type Message,
  PermissionFlagsBits,
  type PermissionsBitField,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { SecretKind } from '../../../bot/evidence/scrub/rule.ts';
import type { Bot } from '../bot.ts';
import { leakNote } from './leak-note.ts';

/** False where the author takes no direct messages; true where the note is sent, now or earlier. */
export async function tellAuthor(
  message: Message,
  kinds: readonly SecretKind[],
  bot: Bot,
  permissions: Readonly<PermissionsBitField> | null,
): Promise<boolean> {
  if (message.author.bot || message.webhookId !== null) return true;
  if (!(await bot.assistant.first(`leak-${message.id}`, 'discord'))) return true;
  const deletable =
    message.guildId !== null && (permissions?.has(PermissionFlagsBits.ManageMessages) ?? false);
  try {
    await message.author.send({
      ...leakNote({ kinds, channel: message.channelId, message: message.id, deletable }),
      allowedMentions: { parse: [] },
      nonce: message.id,
      enforceNonce: true,
    });
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.CannotSendMessagesToThisUser)
      return false;
    throw error;
  }
}

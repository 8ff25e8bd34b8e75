/** Tells the author of a public message in private that it holds a secret; once a message, whoever finds it. */
import {
  CannotSendMessagesToThisUserErrorCodes as CANNOT,
  DiscordAPIError,
  type Message,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { SecretKind } from '../../../bot/evidence/scrub/rule.ts';
import type { Bot } from '../bot.ts';
import { fault } from '../faults.ts';
import { leakNote } from './leak-note.ts';

/** False where the note could not be sent, mostly because the author takes no direct messages; true where it is sent, now or earlier. */
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
    // The answer does not depend on the note.
    if (!(error instanceof DiscordAPIError && CANNOT.some((code) => code === error.code)))
      fault(error, 'private note', bot);
    return false;
  }
}

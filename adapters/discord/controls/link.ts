/** The pick of *Link an answer*: posts the canonical answer as a reply to the message's author, who alone is mentioned. */
import { DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js';
import { canonical } from '../../../bot/answer/canonical.ts';
import type { Control } from '../handler.ts';
import { note, type Payload } from '../render/message.ts';
import { canonicalMessages } from '../reply/canonical-messages.ts';
import { acknowledge, deliver } from '../reply/deliver.ts';
import { WORDS } from '../words.ts';

/** Discord says these where the app may not write there, or the message is gone. */
const NOT_HERE = new Set<number | string>([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
]);

export const link: Control = {
  verb: 'link',
  async run(interaction, [message = '', author = ''], [value = ''], bot) {
    await acknowledge(interaction, true);
    const found = canonical(value, bot.lexicon, bot.now());
    if (!found) return deliver(interaction, [note(WORDS.unknownEntry)], { hidden: true });
    const { user, channelId } = interaction;
    const lead = `<@${author}>, linked for you by <@${user.id}>:`;
    const messages = canonicalMessages(found, { open: true, base: bot.config.PUBLIC_URL, lead });
    try {
      for (const [index, one] of messages.entries()) {
        const reference = { message_id: message, fail_if_not_exists: false };
        await bot.client.rest.post(Routes.channelMessages(channelId as string), {
          body: body(one, index === 0 ? { author, reference } : {}, `${interaction.id}${index}`.slice(-25)),
        });
      }
    } catch (error) {
      if (!(error instanceof DiscordAPIError && NOT_HERE.has(error.code))) throw error;
      // As an answer to the interaction it needs no permission of the channel.
      for (const one of messages)
        await interaction.followUp({ ...one, allowedMentions: { parse: [], users: [author] } });
    }
    await deliver(interaction, [note(WORDS.linked, 'answer')], { hidden: true });
  },
};

const body = (
  { components, flags }: Payload,
  { author, reference }: { readonly author?: string; readonly reference?: object },
  nonce: string,
) => ({
  components,
  flags,
  allowed_mentions: { parse: [], users: author ? [author] : [], replied_user: author !== undefined },
  ...(reference ? { message_reference: reference } : {}),
  nonce,
  enforce_nonce: true,
});

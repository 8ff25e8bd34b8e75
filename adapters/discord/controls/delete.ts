/** *Delete that message*: for the author of a message that held a secret, and for nobody else. */
import { type APIMessage, DiscordAPIError, Routes } from 'discord.js';
import type { Control } from '../handler.ts';
import { note } from '../render/message.ts';
import { acknowledge, deliver } from '../reply/deliver.ts';
import { WORDS } from '../words.ts';

export const deleteMessage: Control = {
  verb: 'delete',
  async run(interaction, [channel = '', message = ''], _values, bot) {
    await acknowledge(interaction, true);
    if (!/^\d{5,25}$/.test(channel) || !/^\d{5,25}$/.test(message))
      return deliver(interaction, [note(WORDS.notDeleted)], { hidden: true });
    const { rest } = bot.client;
    let words: string = WORDS.deleted;
    try {
      // By REST, because the channel may belong to another shard.
      const { author } = (await rest.get(Routes.channelMessage(channel, message))) as APIMessage;
      if (author.id !== interaction.user.id) words = WORDS.notAuthor;
      else
        await rest.delete(Routes.channelMessage(channel, message), {
          reason: 'Its author asked: it held a secret',
        });
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error;
      words = WORDS.notDeleted;
    }
    await deliver(interaction, [note(words, words === WORDS.deleted ? 'answer' : 'warning')], {
      hidden: true,
    });
  },
};

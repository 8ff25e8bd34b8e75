/** The message command *Link an answer*: a moderator picks among the best answers for a message. */
import { ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import { bestFor } from '../../../bot/look-up/best-for.ts';
import { customId } from '../custom-id.ts';
import type { MessageCommand } from '../handler.ts';
import { note } from '../render/message.ts';
import { acknowledge, deliver } from '../reply/deliver.ts';
import { menu } from '../reply/rows.ts';
import { WORDS } from '../words.ts';
import { targetText } from './target-text.ts';
import { IN_GUILDS, permission } from './where.ts';

export const linkAnswer: MessageCommand = {
  kind: 'message',
  data: () => ({
    type: ApplicationCommandType.Message,
    name: 'Link an answer',
    default_member_permissions: permission(PermissionFlagsBits.ManageMessages),
    ...IN_GUILDS,
  }),
  async run(interaction, bot) {
    await acknowledge(interaction, true);
    const { targetMessage } = interaction;
    const { text } = await targetText(targetMessage, bot);
    const best = bestFor(text, 25, bot.lexicon, bot.now());
    const id = customId('link', targetMessage.id, targetMessage.author.id);
    const options = best.map(({ id: value, title }) => ({ value, label: title }));
    const rows = menu(id, WORDS.choose, options);
    await deliver(
      interaction,
      [rows.length > 0 ? note(WORDS.pick, 'answer', rows) : note(WORDS.nothingNear)],
      {
        hidden: true,
      },
    );
  },
};

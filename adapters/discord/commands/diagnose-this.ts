/** The message command *Diagnose this*: answers a message in private for the one who asks. */
import { ApplicationCommandType } from 'discord.js';
import type { MessageCommand } from '../handler.ts';
import { acknowledge } from '../reply/deliver.ts';
import { sendReply } from '../reply/send-reply.ts';
import { tellAuthor } from '../reply/tell-author.ts';
import { targetText } from './target-text.ts';
import { EVERYWHERE } from './where.ts';

export const diagnoseThis: MessageCommand = {
  kind: 'message',
  data: () => ({ type: ApplicationCommandType.Message, name: 'Diagnose this', ...EVERYWHERE }),
  async run(interaction, bot) {
    await acknowledge(interaction, true);
    const { targetMessage } = interaction;
    const foreign = targetMessage.author.id !== interaction.user.id;
    const { text, unread } = await targetText(targetMessage, bot);
    const { secrets } = await sendReply(interaction, bot, {
      text,
      given: {},
      foreign,
      unread,
      of: targetMessage,
    });
    if (foreign && secrets.length > 0)
      await tellAuthor(targetMessage, secrets, bot, interaction.appPermissions);
  },
};

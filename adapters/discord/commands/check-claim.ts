/** The message command *Check this claim*: what sources say of what a message asserts. */
import { ApplicationCommandType } from 'discord.js';
import { check } from '../../../bot/look-up/check.ts';
import { OPEN_FOR } from '../bot.ts';
import type { MessageCommand } from '../handler.ts';
import { note } from '../render/message.ts';
import { sheetMessages } from '../reply/canonical-messages.ts';
import { acknowledge, deliver } from '../reply/deliver.ts';
import { tellAuthor } from '../reply/tell-author.ts';
import { WORDS } from '../words.ts';
import { targetText } from './target-text.ts';
import { EVERYWHERE } from './where.ts';

export const checkClaim: MessageCommand = {
  kind: 'message',
  data: () => ({ type: ApplicationCommandType.Message, name: 'Check this claim', ...EVERYWHERE }),
  async run(interaction, bot) {
    await acknowledge(interaction, true);
    const { targetMessage } = interaction;
    const { text } = await targetText(targetMessage, bot);
    const { answer, secrets } = await bot.assistant.answer({
      text,
      door: 'discord',
      user: interaction.user.id,
      ...(interaction.guildId ? { place: interaction.guildId } : {}),
      openFor: OPEN_FOR,
      foreign: targetMessage.author.id !== interaction.user.id,
    });
    bot.metrics.answers.inc({ door: 'discord', outcome: answer.outcome });
    const found = check(answer);
    const { locale } = await bot.settings.of(interaction.guildId);
    const [first] = answer.claims;
    const messages = found
      ? sheetMessages(found, { locale, open: false, post: ['a', first?.id ?? ''] })
      : [note(WORDS.noClaim)];
    await deliver(interaction, messages, { hidden: true });
    if (secrets.length > 0) await tellAuthor(targetMessage, secrets, bot, interaction.appPermissions);
  },
};

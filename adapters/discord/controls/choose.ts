/** The menu of a question: its answer goes on from the facts that were kept, for the one who was asked. */
import { OPEN_FOR } from '../bot.ts';
import type { Control } from '../handler.ts';
import { note } from '../render/message.ts';
import { answerMessages } from '../reply/answer-messages.ts';
import { acknowledge, deliver } from '../reply/deliver.ts';
import { WORDS } from '../words.ts';

export const choose: Control = {
  verb: 'choose',
  async run(interaction, [id = ''], [value = ''], bot) {
    await acknowledge(interaction, true);
    const reply = await bot.assistant.choose(id, value, {
      door: 'discord',
      user: interaction.user.id,
      ...(interaction.guildId ? { place: interaction.guildId } : {}),
      openFor: OPEN_FOR,
      keep: true,
    });
    if (!reply) {
      const known = await bot.assistant.shared(id, { door: 'discord', user: interaction.user.id });
      return deliver(interaction, [note(known ? WORDS.notYours : WORDS.over)], { hidden: true });
    }
    bot.metrics.answers.inc({ door: 'discord', outcome: reply.answer.outcome });
    await deliver(interaction, answerMessages({ ...reply, open: false, base: bot.config.PUBLIC_URL }), {
      hidden: true,
    });
  },
};

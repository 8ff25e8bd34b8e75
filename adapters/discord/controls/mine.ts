/** *With your own values*: the whole answer to a public question, for its author alone. */
import type { Control } from '../handler.ts';
import { note } from '../render/message.ts';
import { answerMessages } from '../reply/answer-messages.ts';
import { acknowledge, deliver } from '../reply/deliver.ts';
import { WORDS } from '../words.ts';

export const mine: Control = {
  verb: 'mine',
  async run(interaction, [id = ''], _values, bot) {
    await acknowledge(interaction, true);
    const answer = await bot.assistant.again(id, { door: 'discord', user: interaction.user.id });
    const messages = answer
      ? answerMessages({ id, answer, open: true, base: bot.config.PUBLIC_URL })
      : [note(WORDS.over)];
    await deliver(interaction, messages, { hidden: true });
  },
};

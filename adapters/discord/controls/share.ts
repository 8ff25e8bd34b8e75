/** *Share*: posts the answer for everybody in the channel, without what was read from the paste. */
import { MessageFlags } from 'discord.js';
import { OPEN_FOR } from '../bot.ts';
import type { Control } from '../handler.ts';
import { note } from '../render/message.ts';
import { answerMessages } from '../reply/answer-messages.ts';
import { deliver } from '../reply/deliver.ts';
import { WORDS } from '../words.ts';
import { maySpeakHere } from './may-speak-here.ts';

export const share: Control = {
  verb: 'share',
  async run(interaction, [id = ''], _values, bot) {
    if (!(await maySpeakHere(interaction, bot)))
      return deliver(interaction, [note(WORDS.elsewhere)], { hidden: true });
    await interaction.deferUpdate();
    const who = { door: 'discord', user: interaction.user.id } as const;
    const answer = await bot.assistant.shared(id, who);
    const hidden = MessageFlags.Ephemeral;
    if (!answer) {
      const over = note(WORDS.over);
      await interaction.followUp({ ...over, flags: over.flags | hidden });
      return;
    }
    // Two clicks are two events, and still one post.
    if (!(await bot.assistant.first(`share-${id}`, 'discord'))) return;
    const lead = `-# Shared by <@${interaction.user.id}>, valid for ${OPEN_FOR / 60} minutes below; the page stays.`;
    const messages = answerMessages({ id, answer, open: true, base: bot.config.PUBLIC_URL, lead });
    for (const one of messages) await interaction.followUp({ ...one, allowedMentions: { parse: [] } });
  },
};

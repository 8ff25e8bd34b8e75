/** The menu of parts: shows one part of an answer with its sources, in private. */
import { canonical } from '../../../bot/answer/canonical.ts';
import type { Control } from '../handler.ts';
import { note } from '../render/message.ts';
import { acknowledge, deliver } from '../reply/deliver.ts';
import { partMessages } from '../reply/parts.ts';
import { WORDS } from '../words.ts';

/** Of an answer somebody got: whole for them, without the paste for others. */
export const more: Control = {
  verb: 'more',
  async run(interaction, [id = ''], [value = ''], bot) {
    await acknowledge(interaction, true);
    const answer = await bot.assistant.again(id, { door: 'discord', user: interaction.user.id });
    const { locale } = await bot.settings.of(interaction.guildId);
    const messages = answer ? partMessages(answer, value, locale) : [];
    await deliver(interaction, messages.length > 0 ? messages : [note(WORDS.over)], { hidden: true });
  },
};

/** Of a canonical answer, which needs no memory. */
export const part: Control = {
  verb: 'part',
  async run(interaction, [id = ''], [value = ''], bot) {
    await acknowledge(interaction, true);
    const found = canonical(id, bot.lexicon, bot.now());
    const { locale } = await bot.settings.of(interaction.guildId);
    const messages = found ? partMessages(found.answer, value, locale) : [];
    await deliver(interaction, messages.length > 0 ? messages : [note(WORDS.unknownEntry)], { hidden: true });
  },
};

/** *Helpful* and *Not helpful*: thanks only once it is kept; then, if they like, why not. */
import { FEEDBACK_REASONS, feedbackReason } from '../../chat/feedback-reasons.ts';
import type { Bot } from '../bot.ts';
import { customId } from '../custom-id.ts';
import type { Control } from '../handler.ts';
import { note } from '../render/message.ts';
import { acknowledge, deliver } from '../reply/deliver.ts';
import { menu } from '../reply/rows.ts';
import { WORDS } from '../words.ts';

const reasons = Object.entries(FEEDBACK_REASONS).map(([value, label]) => ({ value, label }));

const control = (verb: string, helpful: boolean): Control => ({
  verb,
  async run(interaction, [id = ''], _values, bot) {
    await acknowledge(interaction, true);
    await keep(id, helpful, interaction, bot);
    const rows = helpful ? [] : menu(customId('why', id), WORDS.why, reasons);
    await deliver(interaction, [note(WORDS.thanks, 'answer', rows)], { hidden: true });
  },
});

export const helpful = control('ok', true);
export const unhelpful = control('no', false);

/** Why it did not help: one of a fixed list. */
export const why: Control = {
  verb: 'why',
  async run(interaction, [id = ''], [value = ''], bot) {
    await interaction.deferUpdate();
    const reason = feedbackReason(value);
    if (reason) await keep(id, false, interaction, bot, reason);
    await interaction.editReply(note(WORDS.thanksWhy, 'answer'));
  },
};

const keep = (
  id: string,
  helped: boolean,
  { user, guildId }: { readonly user: { readonly id: string }; readonly guildId: string | null },
  bot: Bot,
  reason?: string,
): Promise<void> =>
  bot.assistant.feedback(id, helped, {
    door: 'discord',
    user: user.id,
    ...(guildId ? { place: guildId } : {}),
    ...(reason ? { why: reason } : {}),
  });

/** *Share* of what needs no memory: a canonical answer, a row of the caller tables, a word that was explained. */
import { canonical } from '../../../bot/answer/canonical.ts';
import { explain } from '../../../bot/look-up/explain.ts';
import type { Bot } from '../bot.ts';
import { whoMessages } from '../commands/who.ts';
import type { Control } from '../handler.ts';
import { note, type Payload } from '../render/message.ts';
import { canonicalMessages, sheetMessages } from '../reply/canonical-messages.ts';
import { acknowledge, deliver } from '../reply/deliver.ts';
import { WORDS } from '../words.ts';
import { maySpeakHere } from './may-speak-here.ts';

export const post: Control = {
  verb: 'post',
  async run(interaction, [kind = '', name = '', more], _values, bot) {
    if (!(await maySpeakHere(interaction, bot)))
      return deliver(interaction, [note(WORDS.elsewhere)], { hidden: true });
    const { locale } = await bot.settings.of(interaction.guildId);
    const lead = `-# Shared by <@${interaction.user.id}>`;
    const messages = made(kind, name, more, { locale, lead, open: true }, bot);
    if (!messages) return deliver(interaction, [note(WORDS.unknownEntry)], { hidden: true });
    await acknowledge(interaction, false);
    await deliver(interaction, messages, { hidden: false });
  },
};

function made(
  kind: string,
  name: string,
  more: string | undefined,
  shown: { readonly locale: string; readonly lead: string; readonly open: boolean },
  { lexicon, operations, config, now }: Bot,
): Payload[] | undefined {
  if (kind === 'a') {
    const found = canonical(name, lexicon, now());
    return found && canonicalMessages(found, { ...shown, base: config.PUBLIC_URL });
  }
  if (kind === 'w') return whoMessages(name, more, lexicon, { ...shown, now: now() });
  const found = kind === 'e' ? explain(name, lexicon, operations, now()) : undefined;
  return found && sheetMessages(found, { ...shown, post: ['e', name] });
}

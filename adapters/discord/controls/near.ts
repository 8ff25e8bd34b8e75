/** *Did you mean*: shows the canonical answer that was picked, in private. */
import { canonical } from '../../../bot/answer/canonical.ts';
import type { Control } from '../handler.ts';
import { note } from '../render/message.ts';
import { canonicalMessages } from '../reply/canonical-messages.ts';
import { acknowledge, deliver } from '../reply/deliver.ts';
import { WORDS } from '../words.ts';

export const near: Control = {
  verb: 'near',
  async run(interaction, _parts, [value = ''], bot) {
    await acknowledge(interaction, true);
    const found = canonical(value, bot.lexicon, bot.now());
    const messages = found
      ? canonicalMessages(found, { open: false, base: bot.config.PUBLIC_URL })
      : [note(WORDS.unknownEntry)];
    await deliver(interaction, messages, { hidden: true });
  },
};

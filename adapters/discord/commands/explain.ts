/** `/explain`: a code of a service, a claim of a token, or an application ID. */
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Lexicon } from '../../../bot/lexicon.ts';
import { explainable, explain as explainWord } from '../../../bot/look-up/explain.ts';
import type { SlashCommand } from '../handler.ts';
import { note } from '../render/message.ts';
import { sheetMessages } from '../reply/canonical-messages.ts';
import { deliver } from '../reply/deliver.ts';
import { WORDS } from '../words.ts';
import { FOR_OPTION, seenBy, show } from './addressed.ts';
import { completionOf } from './completion.ts';
import { EVERYWHERE } from './where.ts';

const words = completionOf((lexicon: Lexicon) =>
  explainable(lexicon).map(({ word, label }) => ({ value: word.slice(0, 100), name: label })),
);

export const explain: SlashCommand = {
  kind: 'slash',
  data: () => ({
    type: ApplicationCommandType.ChatInput,
    name: 'explain',
    description: 'What sources say of an error code, a claim of a token or an application ID',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'word',
        description: 'ForbiddenByRbac, AADSTS700016, idtyp, an application ID …',
        required: true,
        autocomplete: true,
        max_length: 100,
      },
      FOR_OPTION,
    ],
    ...EVERYWHERE,
  }),
  async complete(interaction, { lexicon }) {
    await interaction.respond(words(lexicon).near(interaction.options.getFocused()));
  },
  async run(interaction, bot) {
    const word = interaction.options.getString('word', true);
    const found = explainWord(word, bot.lexicon, bot.operations, bot.now());
    if (!found) return deliver(interaction, [note(WORDS.unknownWord)], { hidden: true });
    const seen = await seenBy(interaction, bot);
    const { locale, lead } = seen;
    await show(
      interaction,
      sheetMessages(found, { locale, open: !seen.hidden, lead, post: ['e', word] }),
      seen,
    );
  },
};

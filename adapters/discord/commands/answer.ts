/** `/answer`: a canonical answer by its name. */
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { canonical } from '../../../bot/answer/canonical.ts';
import { titleOf } from '../../../bot/answer/title-of.ts';
import type { Lexicon } from '../../../bot/lexicon.ts';
import { named } from '../../../bot/look-up/named.ts';
import type { SlashCommand } from '../handler.ts';
import { note } from '../render/message.ts';
import { canonicalMessages } from '../reply/canonical-messages.ts';
import { deliver } from '../reply/deliver.ts';
import { WORDS } from '../words.ts';
import { FOR_OPTION, seenBy, show } from './addressed.ts';
import { completionOf } from './completion.ts';
import { EVERYWHERE } from './where.ts';

const names = completionOf(({ compiled }: Lexicon) =>
  [...compiled.entries, ...compiled.claims].map(({ id, title }) => ({ value: id, name: title })),
);

export const answer: SlashCommand = {
  kind: 'slash',
  data: () => ({
    type: ApplicationCommandType.ChatInput,
    name: 'answer',
    description: 'Show a canonical answer with its sources',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'about',
        description: 'What it is about',
        required: true,
        autocomplete: true,
        max_length: 100,
      },
      FOR_OPTION,
    ],
    ...EVERYWHERE,
  }),
  async complete(interaction, { lexicon }) {
    const typed = interaction.options.getFocused();
    const near = names(lexicon).near(typed);
    const found = typed.trim() === '' ? [] : named(typed, 10, lexicon);
    const ids = new Set(found.map(({ id }) => id));
    const all = [
      ...found.map(({ id, title }) => ({ value: id, name: title.slice(0, 100) })),
      ...near.filter(({ value }) => !ids.has(value)),
    ];
    await interaction.respond(all.slice(0, 25));
  },
  async run(interaction, bot) {
    const about = interaction.options.getString('about', true);
    const id = titleOf(about, bot.lexicon) ? about : named(about, 1, bot.lexicon)[0]?.id;
    const found = id === undefined ? undefined : canonical(id, bot.lexicon, bot.now());
    if (!found) return deliver(interaction, [note(WORDS.unknownEntry)], { hidden: true });
    const seen = await seenBy(interaction, bot);
    const { PUBLIC_URL: base } = bot.config;
    await show(interaction, canonicalMessages(found, { open: !seen.hidden, base, lead: seen.lead }), seen);
  },
};

/** `/who`: who runs an item, by what started it. */
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Lexicon } from '../../../bot/lexicon.ts';
import { items, rowsOf, triggers, who as whoSheet } from '../../../bot/look-up/who.ts';
import type { SlashCommand } from '../handler.ts';
import { note, type Payload } from '../render/message.ts';
import { sheetMessages } from '../reply/canonical-messages.ts';
import { deliver } from '../reply/deliver.ts';
import { WORDS } from '../words.ts';
import { FOR_OPTION, seenBy, show } from './addressed.ts';
import { Completion, completionOf } from './completion.ts';
import { EVERYWHERE } from './where.ts';

const itemNames = completionOf((lexicon: Lexicon) =>
  items(lexicon).map((value) => ({ value, name: lexicon.byName.get(`item=${value}`)?.label ?? value })),
);
const option = (name: string, description: string, required: boolean) =>
  ({
    type: ApplicationCommandOptionType.String,
    name,
    description,
    required,
    autocomplete: true,
    max_length: 60,
  }) as const;

/** The messages for an item and a trigger; undefined where either is unknown. */
export function whoMessages(
  item: string,
  trigger: string | undefined,
  lexicon: Lexicon,
  { now, ...shown }: { now: number; locale: string; open: boolean; lead?: string | undefined },
): Payload[] | undefined {
  if (!items(lexicon).includes(item)) return undefined;
  if (trigger !== undefined && !triggers(item, lexicon).includes(trigger)) return undefined;
  const rows = rowsOf(item, trigger, lexicon);
  const title = rows[0]?.title ?? item;
  return sheetMessages(whoSheet(rows, lexicon, now), {
    ...shown,
    title,
    post: ['w', item, ...(trigger ? [trigger] : [])],
  });
}

export const who: SlashCommand = {
  kind: 'slash',
  data: () => ({
    type: ApplicationCommandType.ChatInput,
    name: 'who',
    description: 'Who runs it? The identity of an item, by what started it',
    options: [
      option('item', 'Notebook, pipeline, semantic model …', true),
      option('trigger', 'What started it: schedule, API, by hand …', false),
      FOR_OPTION,
    ],
    ...EVERYWHERE,
  }),
  async complete(interaction, { lexicon }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'item') return interaction.respond(itemNames(lexicon).near(value));
    const item = interaction.options.getString('item') ?? '';
    const known = triggers(item, lexicon).map((one) => ({
      value: one,
      name: lexicon.byName.get(`trigger=${one}`)?.label ?? one,
    }));
    await interaction.respond(new Completion(known).near(value));
  },
  async run(interaction, bot) {
    const item = interaction.options.getString('item', true);
    const trigger = interaction.options.getString('trigger') ?? undefined;
    const seen = await seenBy(interaction, bot);
    const { locale, lead } = seen;
    const shown = { now: bot.now(), locale, open: !seen.hidden, lead };
    const messages = whoMessages(item, trigger, bot.lexicon, shown);
    if (!messages) return deliver(interaction, [note(WORDS.unknownItem)], { hidden: true });
    await show(interaction, messages, seen);
  },
};

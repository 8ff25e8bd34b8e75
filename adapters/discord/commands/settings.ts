/** `/settings`: of one guild, for its moderators: channels, the language of dates, who sees answers of commands. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Settings } from '../../../bot/records/records.ts';
import type { SlashCommand } from '../handler.ts';
import { plainText } from '../render/escape.ts';
import { note } from '../render/message.ts';
import { acknowledge, deliver } from '../reply/deliver.ts';
import { WORDS } from '../words.ts';
import { IN_GUILDS, permission } from './where.ts';

export const settings: SlashCommand = {
  kind: 'slash',
  data: () => ({
    type: ApplicationCommandType.ChatInput,
    name: 'settings',
    description: 'How the assistant behaves in this server',
    default_member_permissions: permission(PermissionFlagsBits.ManageGuild),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'dates',
        description: 'Language in which dates are written: en-GB, de, pt-BR …',
        max_length: 20,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description:
          'Whether only the one who asks sees /answer, /who and /explain; a diagnosis is always private',
      },
    ],
    ...IN_GUILDS,
  }),
  async run(interaction, bot) {
    await acknowledge(interaction, true);
    const guild = interaction.guildId as string;
    const old = await bot.settings.of(guild);
    const dates = interaction.options.getString('dates');
    const locale = dates === null ? old.locale : readLocale(dates);
    if (locale === undefined) return deliver(interaction, [note(WORDS.badLocale)], { hidden: true });
    const next = { ...old, locale, ephemeral: interaction.options.getBoolean('private') ?? old.ephemeral };
    if (dates !== null || interaction.options.getBoolean('private') !== null)
      await bot.settings.save(guild, next);
    await deliver(interaction, [settingsMessage(next)], { hidden: true });
  },
};

/** The settings in words, with a menu for the channels. */
export const settingsMessage = ({ channels, locale, ephemeral }: Settings) =>
  note(
    [
      '### Settings of this server',
      `**Channels**: ${channels.length === 0 ? 'all' : channels.map((id) => `<#${id}>`).join(' ')}`,
      `**Language of dates**: ${plainText(locale)}`,
      `**/answer, /who and /explain**: ${ephemeral ? 'only the one who asks sees them' : 'everybody sees them'}`,
      '-# Choose channels below; none chosen means all. A mention elsewhere is not answered, a command answers in private.',
    ].join('\n'),
    'answer',
    [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.ChannelSelect,
            custom_id: 'channels',
            placeholder: 'Channels in which the assistant answers',
            min_values: 0,
            max_values: 25,
            channel_types: [ChannelType.GuildText, ChannelType.GuildForum, ChannelType.GuildAnnouncement],
            default_values: channels.slice(0, 25).map((id) => ({ id, type: 'channel' as never })),
          },
        ],
      },
    ],
  );

/** `text` as a language tag that dates can be written in; undefined for any other. */
function readLocale(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim());
    return tag && Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0 ? tag : undefined;
  } catch {
    return undefined;
  }
}

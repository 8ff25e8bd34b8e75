/** The menu of `/settings`: the channels in which the assistant answers. */
import { PermissionFlagsBits } from 'discord.js';
import { settingsMessage } from '../commands/settings.ts';
import type { Control } from '../handler.ts';
import { note } from '../render/message.ts';
import { deliver } from '../reply/deliver.ts';
import { WORDS } from '../words.ts';

export const channels: Control = {
  verb: 'channels',
  async run(interaction, _parts, values, bot) {
    const { guildId, memberPermissions } = interaction;
    // A guild can open the command to others; whom it shows to is not whom it obeys.
    if (!guildId || !memberPermissions?.has(PermissionFlagsBits.ManageGuild))
      return deliver(interaction, [note(WORDS.notSettings)], { hidden: true });
    await interaction.deferUpdate();
    const old = await bot.settings.of(guildId);
    const next = { ...old, channels: values.filter((id) => /^\d{5,25}$/.test(id)) };
    await bot.settings.save(guildId, next);
    await interaction.editReply(settingsMessage(next));
  },
};

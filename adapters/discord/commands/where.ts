/** Where commands can be used: installed by a guild or by a person; in guilds, in DMs, anywhere. */
import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** For everybody's commands. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** For moderators' commands: only where the app is a member. */
export const IN_GUILDS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

/** Permissions as Discord's own description of its API has them: a number, though the library's types say text. */
export const permission = (bits: bigint): string => Number(bits) as unknown as string;

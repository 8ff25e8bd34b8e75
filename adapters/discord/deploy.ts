/** `npm run discord:deploy`: tells Discord of the commands where they differ, and prints the links that install the app. */
import { type APIApplication, DiscordAPIError, REST, Routes } from 'discord.js';
import { lexicon } from '../../bot/lexicon.ts';
import { readCompiled } from '../../knowledge/compile/read-compiled.ts';
import { ConfigError, readConfig } from '../config.ts';
import { deployCommands } from './deploy-commands.ts';
import { inviteLinks } from './invite-links.ts';

try {
  const { DISCORD_TOKEN, DISCORD_APP_ID, DISCORD_API } = readConfig(process.env);
  if (!DISCORD_TOKEN)
    throw new ConfigError(['DISCORD_TOKEN is not set: see the README of adapters/discord.']);
  const rest = new REST({ ...(DISCORD_API ? { api: DISCORD_API } : {}) }).setToken(DISCORD_TOKEN);
  const id = DISCORD_APP_ID ?? ((await rest.get(Routes.currentApplication())) as APIApplication).id;
  const deployed = await deployCommands(rest, id, lexicon(await readCompiled()));
  const { server, withDelete, person } = inviteLinks(id);
  process.stdout.write(
    [
      deployed ? 'The commands are deployed.' : 'The commands are as Discord knows them: nothing was sent.',
      '',
      `For a server:                               ${server}`,
      `For a server, and it may delete on request: ${withDelete}`,
      `For yourself, everywhere:                   ${person}`,
      '',
    ].join('\n'),
  );
} catch (error) {
  const known = error instanceof ConfigError || error instanceof DiscordAPIError;
  const words =
    error instanceof DiscordAPIError ? `Discord refused: ${error.status}, code ${error.code}.` : '';
  process.stderr.write(`${words || (known ? (error as Error).message : 'Discord could not be reached.')}\n`);
  process.exitCode = 1;
}

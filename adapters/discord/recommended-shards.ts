/** Asks Discord how many connections the app needs: one up to 2,500 guilds. */
import { type APIGatewayBotInfo, REST, Routes } from 'discord.js';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';

/** The number; 1 where Discord cannot be asked now, and the login will tell. */
export async function recommendedShards(
  { DISCORD_TOKEN, DISCORD_API }: Pick<Config, 'DISCORD_API'> & { readonly DISCORD_TOKEN: string },
  log: Log,
): Promise<number> {
  const rest = new REST({ ...(DISCORD_API ? { api: DISCORD_API } : {}), timeout: 10_000 }).setToken(
    DISCORD_TOKEN,
  );
  try {
    const { shards } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
    return shards;
  } catch (err) {
    log.warn({ err, door: 'discord' }, 'shards not asked');
    return 1;
  }
}

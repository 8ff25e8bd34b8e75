/** Opens the Discord door where a token is set: in this process, or in one process a shard where Discord asks for several. */
import type { OpenDoor } from '../serve/doors.ts';

/** Off without DISCORD_TOKEN. */
export const openDiscordDoor: OpenDoor = async ({ config, log, metrics, lexicon, records, assistant }) => {
  const { DISCORD_TOKEN: token } = config;
  if (!token) return { off: 'set DISCORD_TOKEN (see adapters/discord/README.md)' };
  const { discordDoor } = await import('./discord-door.ts');
  const { recommendedShards } = await import('./recommended-shards.ts');
  const { shardedDoor } = await import('./sharded-door.ts');
  const { readRestOperations } = await import('../../knowledge/compile/rest-operations.ts');
  const shards = await recommendedShards({ ...config, DISCORD_TOKEN: token }, log);
  if (shards > 1) return shardedDoor({ token, shards, log });
  return discordDoor({
    config,
    assistant,
    records,
    lexicon,
    log,
    metrics,
    now: () => Math.floor(Date.now() / 1000),
    operations: readRestOperations,
  });
};

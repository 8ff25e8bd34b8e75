/** Discord as a door: logs in, answers, comes back after every drop, and finishes what it took before it stops. */
import { Events } from 'discord.js';
import type { Door } from '../door.ts';
import type { Bot, DiscordParts } from './bot.ts';
import { Cooldown } from './cooldown.ts';
import { deployCommands } from './deploy-commands.ts';
import { Dispatch } from './dispatch.ts';
import { GuildSettings } from './guild-settings.ts';
import { openClient } from './open-client.ts';

/** Milliseconds that handlers may take to finish once the door stops. */
const GRACE = 10_000;

export interface DiscordDoor extends Door {
  /** Resolves when what was taken so far is answered, or after `most` milliseconds. */
  settle(most: number): Promise<void>;
}

/** The door of one process: all guilds, or those of its shard where a ShardingManager started it. */
export function discordDoor(parts: DiscordParts): DiscordDoor {
  const { config, log, metrics, lexicon, records, now } = parts;
  const client = openClient(config);
  const settings = new GuildSettings(records, now, (err) =>
    log.warn({ err, door: 'discord' }, 'settings not read'),
  );
  const bot: Bot = { ...parts, client, settings, cooldown: new Cooldown(now) };
  const dispatch = new Dispatch(bot);
  const down = new Set<number>();
  client.on(Events.InteractionCreate, (interaction) => dispatch.interaction(interaction));
  client.on(Events.MessageCreate, (message) => dispatch.message(message));
  client.on(Events.ShardReady, (shard) => down.delete(shard));
  client.on(Events.ShardResume, (shard) => down.delete(shard));
  client.on(Events.ShardReconnecting, (shard) => {
    down.add(shard);
    log.info({ door: 'discord', shard }, 'gateway dropped, coming back');
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    down.add(shard);
    log.error({ door: 'discord', shard, code }, 'gateway closed for good');
  });
  client.on(Events.ShardError, (err, shard) => log.warn({ err, door: 'discord', shard }, 'gateway error'));
  client.on(Events.Invalidated, () => {
    down.add(-1);
    log.error({ door: 'discord' }, 'session is invalid');
  });
  client.on(Events.Error, (err) => {
    metrics.errors.inc({ door: 'discord', error: 'client' });
    log.error({ err, door: 'discord' }, 'client error');
  });
  return {
    name: 'discord',
    async start() {
      const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
      await client.login(config.DISCORD_TOKEN as string);
      await ready;
      const id = config.DISCORD_APP_ID ?? client.application?.id;
      // Every shard would find the same, so the first one looks.
      if (id && (client.ws.shards.has(0) || client.ws.shards.size === 0))
        await deployCommands(client.rest, id, lexicon).then(
          (deployed) => log.info({ door: 'discord', deployed }, 'commands'),
          (err: unknown) => log.error({ err, door: 'discord' }, 'commands not deployed'),
        );
      if (!config.PUBLIC_URL) log.info({ door: 'discord' }, 'without PUBLIC_URL there are no links to pages');
    },
    ready: () => client.isReady() && down.size === 0,
    settle: (most) => dispatch.settle(most),
    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      await dispatch.settle(GRACE);
      await client.destroy();
    },
  };
}

/** Setting up: commands are sent only where they differ, the links ask for the least, several shards share the records. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../adapters/config.ts';
import { Cooldown } from '../../../adapters/discord/cooldown.ts';
import { deployCommands } from '../../../adapters/discord/deploy-commands.ts';
import { inviteLinks, LEAST } from '../../../adapters/discord/invite-links.ts';
import { openDiscordDoor } from '../../../adapters/discord/open-discord-door.ts';
import { recommendedShards } from '../../../adapters/discord/recommended-shards.ts';
import { shardedDoor } from '../../../adapters/discord/sharded-door.ts';
import { openLog } from '../../../adapters/log.ts';
import { words } from '../../engine.ts';
import { Peer } from './peer/peer.ts';
import { APP, ASKER, CHANNEL, inGuild, said } from './peer/world.ts';

let peer: Peer;
beforeAll(async () => {
  peer = await new Peer().open();
});
afterAll(() => peer.close());

/** What the registry of Discord makes of what is sent. */
const stored = (list: readonly object[]) =>
  list.map((one, index) => ({
    ...one,
    id: String(index + 1),
    application_id: APP,
    version: '1',
    dm_permission: true,
    name_localizations: null,
    default_member_permissions:
      (one as { default_member_permissions?: number }).default_member_permissions?.toString() ?? null,
  }));

describe('deploying the commands', () => {
  it('sends them once, and nothing while they are the same', async () => {
    const rest = new REST({ api: `${peer.origin}/api` }).setToken(peer.token);
    expect(await deployCommands(rest, APP, words)).toBe(true);
    peer.commands = stored(peer.commands).reverse();
    expect(await deployCommands(rest, APP, words)).toBe(false);
    peer.commands = peer.commands.slice(1);
    expect(await deployCommands(rest, APP, words)).toBe(true);
    expect(peer.of(/commands$/).filter(({ method }) => method === 'PUT').length).toBe(2);
  });

  it('npm run discord:deploy prints the links', async () => {
    const child = spawn(process.execPath, ['adapters/discord/deploy.ts'], {
      env: { ...process.env, DISCORD_TOKEN: peer.token, DISCORD_API: `${peer.origin}/api` },
    });
    let out = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(code).toBe(0);
    expect(out).toContain(`client_id=${APP}`);
  });

  it('moderator commands show to moderators only', () => {
    const limited = peer.commands
      .map((one) => one as { name: string; default_member_permissions?: unknown })
      .filter((one) => one.default_member_permissions != null)
      .map(({ name }) => name);
    expect(limited.sort()).toEqual(['Link an answer', 'settings']);
  });
});

describe('the links', () => {
  it('ask for no more than to see, to reply, and to reply in threads', () => {
    expect(LEAST).toBe((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 38n));
    expect(inviteLinks(APP).person).not.toContain('permissions');
  });
});

describe('the cooldown', () => {
  it('lets ten through, then one every three seconds', () => {
    let now = 100;
    const cooldown = new Cooldown(() => now);
    expect(Array.from({ length: 12 }, () => cooldown.take('a')).filter((wait) => wait === 0).length).toBe(10);
    expect(cooldown.take('b')).toBe(0);
    now += 3;
    expect([cooldown.take('a'), cooldown.take('a')]).toEqual([0, 3]);
  });
});

describe('shards', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caller-id-shards-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('a door without a token is off and says what to set', async () => {
    const off = await openDiscordDoor({ config: readConfig({}) } as never);
    expect(off).toEqual({ off: expect.stringContaining('DISCORD_TOKEN') });
  });

  it('two processes log in by the ShardingManager, answer, and share the records', async () => {
    const two = await new Peer().open();
    two.shards = 2;
    const env = {
      DISCORD_TOKEN: two.token,
      DISCORD_API: `${two.origin}/api`,
      RECORDS_FILE: join(folder, 'records.db'),
      LOG_LEVEL: 'silent',
    };
    const before = { ...process.env };
    Object.assign(process.env, env);
    const log = openLog('silent');
    const shards = await recommendedShards({ DISCORD_TOKEN: two.token, DISCORD_API: env.DISCORD_API }, log);
    const door = shardedDoor({ token: two.token, shards, log, delay: 50 });
    try {
      await door.start();
      expect(two.gateway.sessions.map(({ shard }) => shard)).toEqual([
        [0, 2],
        [1, 2],
      ]);
      expect(door.ready()).toBe(true);
      // The same event to both: the records let one answer it.
      const message = inGuild(said(ASKER, `<@${APP}> 403 ForbiddenByRbac`));
      two.gateway.emit('MESSAGE_CREATE', message, 0);
      two.gateway.emit('MESSAGE_CREATE', { ...message, guild_id: undefined }, 1);
      for (let i = 0; i < 500 && two.of(new RegExp(`^/channels/${CHANNEL}/messages$`)).length === 0; i++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(two.of(new RegExp(`^/channels/${CHANNEL}/messages$`)).length).toBe(1);
    } finally {
      await door.stop();
      await two.close();
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    }
    expect(two.refused).toEqual([]);
  }, 60_000);
});

/** The discord.js client: no privileged intent, nobody mentioned, and caches that do not grow with the traffic. */
import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { DiscordParts } from './bot.ts';
import { makeRequest } from './make-request.ts';

/** Guilds for permissions and channels; messages so that mentions and DMs arrive. None of them is privileged. */
export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
] as const;

const own = (one: {
  readonly id: string;
  readonly client: { readonly user: { readonly id: string } | null };
}) => one.id === one.client.user?.id;

/** A client that is not logged in yet. */
export function openClient({ DISCORD_API }: DiscordParts['config']): Client {
  return new Client({
    intents: [...INTENTS],
    // A DM's channel is not sent beforehand.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMessageManager: 0,
      DMMessageManager: 0,
      GuildMemberManager: { maxSize: 20, keepOverLimit: own },
      UserManager: { maxSize: 100, keepOverLimit: own },
      ThreadMemberManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildBanManager: 0,
      GuildInviteManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      VoiceStateManager: 0,
      AutoModerationRuleManager: 0,
      ApplicationCommandManager: 0,
    }),
    rest: {
      ...(DISCORD_API ? { api: DISCORD_API } : {}),
      makeRequest,
      timeout: 10_000,
      retries: 3,
      // Discord's 50 a second do not count answers to interactions, the library's own count would: above it,
      // acknowledgements would come too late. A 429 is still waited for.
      // https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      // The library keeps a queue for every interaction; by default it forgets them once an hour.
      handlerSweepInterval: 60_000,
      hashSweepInterval: 300_000,
      hashLifetime: 600_000,
    },
  });
}

/** The world of the peer: an app, a guild with channels, people, and the events Discord makes of what they do. */

export const APP = '100000000000000001';
export const BOT = {
  id: APP,
  username: 'caller-id',
  discriminator: '0000',
  global_name: null,
  avatar: null,
  bot: true,
};
export const GUILD = '200000000000000001';
export const CHANNEL = '300000000000000001';
export const OTHER_CHANNEL = '300000000000000002';
export const DM = '300000000000000009';
const ROLE = '400000000000000001';

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: null;
  readonly avatar: null;
}
export const person = (id: string, username: string): Person => ({
  id,
  username,
  discriminator: '0',
  global_name: null,
  avatar: null,
});
export const ASKER = person('500000000000000001', 'asker');
export const OTHER = person('500000000000000002', 'other');
export const MODERATOR = person('500000000000000003', 'moderator');

/** View, send, history, threads; and deletion where a test grants it. */
const BASE = (1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 38n);
export const MANAGE_MESSAGES = 1n << 13n;
const MANAGE_GUILD = 1n << 5n;

let next = 0n;
/** A new id, as of now. */
export const snowflake = (): string => {
  next++;
  return String(((BigInt(Date.now()) - 1420070400000n) << 22n) + (next % 4_194_304n));
};

const member = (user: Person | typeof BOT) => ({
  user,
  roles: [] as string[],
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 0,
});

const channel = (id: string, name: string) => ({
  id,
  type: 0,
  name,
  guild_id: GUILD,
  position: 0,
  permission_overwrites: [],
  parent_id: null,
});

/** GUILD_CREATE; `extra` permissions for everybody, the app too. */
export const guild = (extra = 0n) => ({
  id: GUILD,
  name: 'Fabric community',
  owner_id: MODERATOR.id,
  unavailable: false,
  member_count: 4,
  large: false,
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  roles: [
    {
      id: GUILD,
      name: '@everyone',
      color: 0,
      hoist: false,
      position: 0,
      permissions: String(BASE | extra),
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ],
  emojis: [],
  stickers: [],
  features: [],
  members: [member(BOT)],
  channels: [channel(CHANNEL, 'help'), channel(OTHER_CHANNEL, 'chat')],
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  premium_tier: 0,
  nsfw_level: 0,
  preferred_locale: 'en-US',
  system_channel_flags: 0,
});

export interface Said {
  readonly id: string;
  readonly channel_id: string;
  readonly author: Person | typeof BOT;
  readonly content: string;
  readonly attachments: readonly object[];
}

/** A message as the API has it. */
export const said = (
  author: Person | typeof BOT,
  content: string,
  {
    id = snowflake(),
    channel_id = CHANNEL,
    attachments = [],
    ...more
  }: Partial<Said> & Record<string, unknown> = {},
) => ({
  id,
  channel_id,
  author,
  content,
  timestamp: '2026-11-23T10:00:00.000000+00:00',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: content.includes(`<@${APP}>`) ? [{ ...BOT, member: {} }] : [],
  mention_roles: [],
  attachments,
  embeds: [],
  pinned: false,
  type: 0,
  flags: 0,
  components: [],
  // The gateway tells the kind of channel; a DM is not sent beforehand.
  channel_type: channel_id === DM ? 1 : 0,
  ...more,
});

/** MESSAGE_CREATE in the guild. */
export const inGuild = (message: ReturnType<typeof said>) => ({
  ...message,
  guild_id: GUILD,
  member: { ...member(message.author), user: undefined },
});

/** A file that somebody attached. */
export const attachment = (url: string, filename: string, size: number) => ({
  id: snowflake(),
  filename,
  size,
  url,
  proxy_url: url,
});

export interface Where {
  readonly user?: Person;
  readonly channel?: string;
  /** In a DM with the app. */
  readonly dm?: boolean;
  readonly permissions?: bigint;
}

/** INTERACTION_CREATE around `data`. */
export function interaction(
  type: number,
  data: object,
  { user = ASKER, channel: at = CHANNEL, dm = false, permissions = BASE }: Where = {},
  more: object = {},
) {
  const id = snowflake();
  const place = dm
    ? { channel_id: DM, channel: { id: DM, type: 1 }, user, context: 1 }
    : {
        guild_id: GUILD,
        guild: { id: GUILD, locale: 'en-US', features: [] },
        channel_id: at,
        channel: { id: at, type: 0, guild_id: GUILD, name: 'help', permissions: String(BASE) },
        member: { ...member(user), permissions: String(BASE | MANAGE_GUILD) },
        context: 0,
      };
  return {
    id,
    application_id: APP,
    type,
    data,
    token: `token-${id}`,
    version: 1,
    app_permissions: String(permissions),
    locale: 'en-GB',
    guild_locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { '0': GUILD },
    attachment_size_limit: 10_485_760,
    ...place,
    ...more,
  };
}

export const ROLE_ID = ROLE;

/** What every handler of the Discord door works with. */
import type { Client } from 'discord.js';
import type { Assistant } from '../../bot/assistant/assistant.ts';
import type { Lexicon } from '../../bot/lexicon.ts';
import type { Records } from '../../bot/records/records.ts';
import type { RestOperations } from '../../knowledge/compiled/rest-operations.ts';
import type { Config } from '../config.ts';
import type { Metrics } from '../http/metrics.ts';
import type { Log } from '../log.ts';
import type { Cooldown } from './cooldown.ts';
import type { GuildSettings } from './guild-settings.ts';

/** What the process gives the door. */
export interface DiscordParts {
  readonly config: Pick<
    Config,
    'DISCORD_TOKEN' | 'DISCORD_APP_ID' | 'DISCORD_API' | 'DISCORD_CDN' | 'PUBLIC_URL'
  >;
  readonly assistant: Assistant;
  readonly records: Records;
  readonly lexicon: Lexicon;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Unix seconds. */
  readonly now: () => number;
  readonly operations: () => RestOperations | undefined;
}

export interface Bot extends DiscordParts {
  readonly client: Client;
  readonly settings: GuildSettings;
  readonly cooldown: Cooldown;
}

/** Seconds that an answer's buttons work: as long as Discord's own interaction token. */
export const OPEN_FOR = 900;

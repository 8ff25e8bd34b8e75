/** The chat doors that `serve` opens beside the web page. A new door is one line here. */
import type { FastifyInstance } from 'fastify';
import type { Assistant } from '../../bot/assistant/assistant.ts';
import type { Lexicon } from '../../bot/lexicon.ts';
import type { Records } from '../../bot/records/records.ts';
import type { Config } from '../config.ts';
import { openDiscordDoor } from '../discord/open-discord-door.ts';
import type { Door } from '../door.ts';
import type { Metrics } from '../http/metrics.ts';
import type { Log } from '../log.ts';
import { openTeamsDoor } from '../teams/open-teams-door.ts';

/** What every door shares. */
export interface DoorParts {
  readonly config: Config;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly lexicon: Lexicon;
  readonly records: Records;
  readonly assistant: Assistant;
  /** Not listening yet: a door registers its routes when it opens. */
  readonly server: FastifyInstance;
  /** How people reach the site, without a slash at the end; known once the server listens. Permalinks are `${origin()}/a/<id>`. */
  readonly origin: () => string;
}

/** Why a door is off, in one line, with the setting that opens it. */
export interface Off {
  readonly off: string;
}

/** Opens a door without starting it. Each imports its platform's library itself, so that a door that is off costs nothing. */
export type OpenDoor = (parts: DoorParts) => Promise<Door | Off>;

/** Name and opener of each door; one line a door. */
export const doors: readonly (readonly [name: string, open: OpenDoor])[] = [
  ['Teams', openTeamsDoor],
  ['Discord', openDiscordDoor],
];

/** `caller-id serve`: composes configuration, log, metrics, knowledge, records, HTTP server and doors; stops in good order. */
import { Assistant } from '../../bot/assistant/assistant.ts';
import { Seal } from '../../bot/assistant/seal.ts';
import { lexicon } from '../../bot/lexicon.ts';
import { openRecords } from '../../bot/records/open-records.ts';
import { readKey } from '../../bot/records/read-key.ts';
import { readCompiled } from '../../knowledge/compile/read-compiled.ts';
import { type Config, readConfig } from '../config.ts';
import type { Door } from '../door.ts';
import { openMetrics } from '../http/metrics.ts';
import { httpDoor, openServer } from '../http/server.ts';
import { openLog } from '../log.ts';
import { openWeb } from '../web/open-web.ts';
import { doors } from './doors.ts';
import { keepPurging } from './keep-purging.ts';
import { originOf } from './origin-of.ts';

/** What runs: where people reach it, and how to stop it. */
export interface Running {
  readonly origin: string;
  /** Stops taking messages, finishes what was accepted, closes the records. */
  stop(): Promise<void>;
}

const now = (): number => Math.floor(Date.now() / 1000);

/**
 * Opens and starts everything that `env` sets. `say` gets one line for the address and one for each door that is off.
 * Throws ConfigError for a wrong setting; an error with `code` EADDRINUSE where the port is taken.
 */
export async function serve(
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<Running> {
  const config = readConfig(env);
  const log = openLog(config.LOG_LEVEL);
  const metrics = openMetrics();
  const words = lexicon(await readCompiled());
  const records = await recordsOf(config, (err) => log.error({ err }, 'records'));
  const seal = new Seal(readKey(config));
  const assistant = new Assistant({
    lexicon: words,
    records,
    seal,
    now,
    onStoreError: (err, write) => log.error({ err, write }, 'records'),
  });
  const open: Door[] = [];
  const server = await openServer({
    log,
    metrics,
    ready: async () => ({
      records: await records.ready(),
      ...Object.fromEntries(open.map((door) => [door.name, door.ready()])),
    }),
  });
  const origin = originOf(config, server);
  for (const [name, openDoor] of doors) {
    const door = await openDoor({ config, log, metrics, lexicon: words, records, assistant, server, origin });
    if ('off' in door) say(`${name} is off: ${door.off}`);
    else open.push(door);
  }
  open.push(await openWeb({ server, lexicon: words, origin, now }));
  const http = httpDoor(server, config.HOST, config.PORT);
  open.push(http);
  // What fails to start must not leave the rest half open.
  const stop = async (): Promise<void> => {
    purging.stop();
    await http.stop();
    await Promise.allSettled(open.filter((door) => door !== http).map((door) => door.stop()));
    await records.close();
  };
  const purging = keepPurging(records, now, (err) => log.error({ err }, 'purge'));
  try {
    for (const door of [...open].reverse()) await door.start();
  } catch (error) {
    await stop();
    throw error;
  }
  say(`Fabric Caller ID: ${origin()}`);
  return { origin: origin(), stop };
}

const recordsOf = ({ DATABASE_URL, RECORDS_FILE }: Config, onError: (error: unknown) => void) =>
  openRecords({ databaseUrl: DATABASE_URL, file: RECORDS_FILE, onError });

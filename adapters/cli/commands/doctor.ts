/** `caller-id doctor`: looks at this machine's own set-up and says what is missing, before anything is started. */
import { createServer } from 'node:net';
import { openRecords } from '../../../bot/records/open-records.ts';
import { readCompiled } from '../../../knowledge/compile/read-compiled.ts';
import { type Config, ConfigError, readConfig } from '../../config.ts';

/** One thing that was looked at; `note` says what to do where it is not well. Never a setting's value. */
export interface Finding {
  readonly what: string;
  readonly well: boolean;
  readonly note: string;
}

/** Findings about this process and `env`, in the order in which they would hurt. Opens the records, changes nothing else. */
export async function examine(env: Readonly<Record<string, string | undefined>>): Promise<Finding[]> {
  const found: Finding[] = [];
  const add = (what: string, well: boolean, note: string): void => void found.push({ what, well, note });
  const major = Number(process.versions.node.split('.')[0]);
  add(
    'Node.js',
    major >= 24,
    major >= 24 ? process.version : `${process.version}: 24 is needed; start through npm`,
  );
  try {
    const { entries, rows, claims } = await readCompiled();
    add('knowledge', true, `${entries.length} entries, ${rows.length} caller rows, ${claims.length} claims`);
  } catch {
    add('knowledge', false, 'it has problems: caller-id kb lint');
  }
  let config: Config;
  try {
    config = readConfig(env);
    add('settings', true, 'no problem');
  } catch (error) {
    add('settings', false, error instanceof ConfigError ? error.problems.join(' ') : 'could not be read');
    return found;
  }
  add('records', ...(await recordsOf(config)));
  const free = await isFree(config.HOST, config.PORT);
  add('port', free, free ? `${config.PORT} is free` : `${config.PORT} is taken: set PORT`);
  const teams = config.TEAMS_APP_ID !== undefined || config.TEAMS_PLAYGROUND === 'on';
  add('Teams', true, teams ? 'on' : 'off: set TEAMS_APP_ID');
  add('Discord', true, config.DISCORD_TOKEN ? 'on' : 'off: set DISCORD_TOKEN');
  const links = config.PUBLIC_URL !== undefined || (!teams && !config.DISCORD_TOKEN);
  add('links', links, links ? 'lead to this site' : 'lead to this machine alone: set PUBLIC_URL');
  return found;
}

async function recordsOf({ DATABASE_URL, RECORDS_FILE }: Config): Promise<[boolean, string]> {
  const where = DATABASE_URL ? 'PostgreSQL' : 'SQLite';
  try {
    const records = await openRecords({
      databaseUrl: DATABASE_URL,
      file: DATABASE_URL ? ':memory:' : RECORDS_FILE,
    });
    const ready = await records.ready();
    await records.close();
    return [
      ready,
      ready ? `${where} answers` : `${where} does not answer: look at DATABASE_URL and the server`,
    ];
  } catch {
    return [false, `${where} cannot be opened: look at ${DATABASE_URL ? 'DATABASE_URL' : 'RECORDS_FILE'}`];
  }
}

const isFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, host, () => probe.close(() => resolve(true)));
  });

/** Prints the findings; exit code 1 where something is not well. */
export async function doctorCommand(): Promise<void> {
  const found = await examine(process.env);
  for (const { what, well, note } of found)
    process.stdout.write(`${well ? 'ok ' : '!! '} ${what.padEnd(10)} ${note}\n`);
  if (found.some(({ well }) => !well)) process.exitCode = 1;
}

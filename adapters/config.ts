/** Configuration: the environment, read once through a schema; all problems are listed together. */
import { z } from 'zod';

const id = z.string().regex(/^\d{5,25}$/, 'is a number of 5 to 25 digits');
const guid = z.guid('is a GUID such as 11111111-2222-4333-8444-555555555555');
const guids = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(guid));

const schema = z.object({
  /** Port of the HTTP server: web page, Teams, health, metrics. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  /** Address it listens on; 0.0.0.0 for all. */
  HOST: z.string().default('127.0.0.1'),
  /** How people reach it, for permalinks; default `http://HOST:PORT`. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** PostgreSQL; SQLite in RECORDS_FILE without it. */
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  RECORDS_FILE: z.string().min(1).default('data/records.db'),
  /** 32 bytes as base64; seals follow-ups and hashes user ids. Without it a key file is made beside RECORDS_FILE. */
  RECORDS_KEY: z
    .base64()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'holds 32 bytes as base64')
    .optional(),
  /** The Discord app's bot token; the door is off without it. */
  DISCORD_TOKEN: z.string().min(20).optional(),
  DISCORD_APP_ID: id.optional(),
  /** Discord's API, for a peer of the tests. */
  DISCORD_API: z.url().optional(),
  /** Where attachments are fetched instead of Discord's own hosts, for a peer of the tests. */
  DISCORD_CDN: z.url().optional(),
  /** The Teams app's Entra application ID; the door is off without it. */
  TEAMS_APP_ID: guid.optional(),
  /** `on` opens the Teams door without an app ID to loopback addresses alone, for the local playground. */
  TEAMS_PLAYGROUND: z.enum(['on', 'off']).default('off'),
  TEAMS_APP_TYPE: z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default('SingleTenant'),
  TEAMS_APP_PASSWORD: z.string().min(1).optional(),
  /** Tenant of the app registration; required for SingleTenant and UserAssignedMSI. */
  TEAMS_TENANT_ID: guid.optional(),
  /** Tenants whose messages are answered, separated by commas; default TEAMS_TENANT_ID, or all for MultiTenant. */
  TEAMS_ALLOWED_TENANTS: guids.optional(),
});

export type Config = Readonly<z.infer<typeof schema>>;

/** Something is wrong with the environment; `problems` has a line for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** What belongs to this project; a misspelt name here is a problem, not something to overlook. */
const OURS = /^(?:DISCORD|TEAMS|RECORDS)_/;

/** The configuration in `env`; empty values count as absent. Throws ConfigError with every problem; never repeats a value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const problems = Object.keys(given)
    .filter((name) => OURS.test(name) && !Object.hasOwn(schema.shape, name))
    .map((name) => `${name} is no setting of this project.`);
  const result = schema.safeParse(given);
  if (!result.success)
    problems.push(...result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const config = result.data;
  if (config?.TEAMS_APP_ID) {
    if (config.TEAMS_APP_TYPE !== 'MultiTenant' && !config.TEAMS_TENANT_ID)
      problems.push(`TEAMS_TENANT_ID: is needed for ${config.TEAMS_APP_TYPE}.`);
    if (config.TEAMS_APP_TYPE !== 'UserAssignedMSI' && !config.TEAMS_APP_PASSWORD)
      problems.push(`TEAMS_APP_PASSWORD: is needed for ${config.TEAMS_APP_TYPE}.`);
  }
  if (config?.DATABASE_URL && !config.RECORDS_KEY)
    problems.push('RECORDS_KEY: is needed with DATABASE_URL, so that all processes share one key.');
  if (problems.length > 0 || !config) throw new ConfigError(problems);
  return config;
}

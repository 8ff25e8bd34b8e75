/** `npm run teams:package`: writes the zip that is uploaded to Teams. `-- --schema <file>` checks the manifest by Microsoft's schema first. */
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ZipFile } from 'yazl';
import { ConfigError, readConfig } from '../../config.ts';
import { checkManifest } from './check-manifest.ts';
import { manifest } from './manifest.ts';

const icons = fileURLToPath(new URL('icons', import.meta.url));
/** One day for all entries, so that the same settings give the same bytes. */
const DAY = { mtime: new Date('2026-01-01T00:00:00Z'), forceDosTimestamp: true };

/**
 * Writes manifest and icons into the zip `file`. Throws ConfigError where TEAMS_APP_ID or PUBLIC_URL (https) is missing, or
 * where the manifest breaks `schema`.
 */
export async function buildPackage(
  env: Readonly<Record<string, string | undefined>>,
  file: string,
  schema?: string,
): Promise<void> {
  const { TEAMS_APP_ID: appId, PUBLIC_URL: publicUrl } = readConfig(env);
  const problems = [
    ...(appId ? [] : ['TEAMS_APP_ID: is needed, the application ID of the bot.']),
    ...(publicUrl?.startsWith('https://') ? [] : ['PUBLIC_URL: is needed, and Teams takes https alone.']),
  ];
  if (!appId || !publicUrl || problems.length > 0) throw new ConfigError(problems);
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const made = manifest({ appId, publicUrl, version });
  const wrong = schema ? checkManifest(made, schema) : [];
  if (wrong.length > 0) throw new ConfigError(wrong);
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${JSON.stringify(made, null, 2)}\n`), 'manifest.json', DAY);
  for (const name of ['color.png', 'outline.png']) zip.addBuffer(readFileSync(join(icons, name)), name, DAY);
  zip.end();
  mkdirSync(dirname(file), { recursive: true });
  await pipeline(zip.outputStream, createWriteStream(file));
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'dist/teams/fabric-caller-id.zip' },
      schema: { type: 'string' },
    },
  });
  try {
    await buildPackage(process.env, values.out, values.schema);
    process.stdout.write(`${values.out}${values.schema ? ', its manifest checked by the schema' : ''}\n`);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.problems.join('\n')}\n`);
    process.exitCode = 2;
  }
}

/** The app package: its manifest is one Microsoft's schema takes, its icons have the sizes Teams wants, the same settings give the same bytes. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildPackage } from '../../../adapters/teams/package/build-package.ts';
import { checkManifest } from '../../../adapters/teams/package/check-manifest.ts';
import { manifest } from '../../../adapters/teams/package/manifest.ts';
import { pages } from '../../../adapters/web/pages/pages.ts';
import { contract } from '../../contract.ts';
import { site } from '../web/site.ts';
import { APP_ID } from './peer/authority.ts';

const schema = contract('teams-manifest.schema.json');
const made = manifest({ appId: APP_ID, publicUrl: 'https://caller.example', version: '1.2.3' });
const env = {
  TEAMS_APP_ID: APP_ID,
  TEAMS_APP_PASSWORD: 'p',
  TEAMS_TENANT_ID: APP_ID,
  PUBLIC_URL: 'https://caller.example',
};
const icon = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../adapters/teams/package/icons/${name}`, import.meta.url)));

describe('the Teams app package', () => {
  it.runIf(schema)('has a manifest that Microsoft’s schema takes', () =>
    expect(checkManifest(made, schema as string)).toEqual([]),
  );

  it.runIf(schema)('has a check that refuses a manifest that breaks it', () =>
    expect(checkManifest({ ...made, name: { short: 'x'.repeat(31) } }, schema as string)).toEqual([
      '/name/short must NOT have more than 30 characters',
    ]),
  );

  it('names policies that the site has pages for', () => {
    const { privacyUrl, termsOfUseUrl } = made.developer as Record<string, string>;
    const paths = pages(site).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([privacyUrl, termsOfUseUrl].map((url) => new URL(url as string).pathname)),
    );
  });

  it.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s is a PNG of %d pixels', (name, size) => {
    const bytes = icon(name);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('asks for what is missing', async () => {
    await expect(buildPackage({}, 'unused.zip')).rejects.toMatchObject({
      problems: [
        'TEAMS_APP_ID: is needed, the application ID of the bot.',
        'PUBLIC_URL: is needed, and Teams takes https alone.',
      ],
    });
    expect(existsSync('unused.zip')).toBe(false);
  });

  it('is a zip with the same bytes each time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caller-id-teams-'));
    try {
      const files = [join(folder, 'a.zip'), join(folder, 'b.zip')];
      for (const file of files) await buildPackage(env, file, schema);
      const [a, b] = files.map((file) => readFileSync(file));
      expect(a?.equals(b as Buffer)).toBe(true);
      for (const name of ['manifest.json', 'color.png', 'outline.png']) expect(a?.includes(name)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

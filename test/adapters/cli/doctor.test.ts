/** `caller-id doctor` tells a fresh machine that is well from one that is not, and repeats no setting. */

import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../../adapters/cli/commands/doctor.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caller-id-doctor-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bad = async (env: Record<string, string>): Promise<string[]> =>
  (await examine({ RECORDS_FILE: join(folder, 'records.db'), PORT: '0', ...env }))
    .filter(({ well }) => !well)
    .map(({ what, note }) => `${what}: ${note}`);

describe('doctor', () => {
  it('finds nothing on a machine without any setting', async () => expect(await bad({})).toEqual([]));

  it('lists the problems of the settings without their values', async () => {
    const found = await bad({ TEAMS_APP_ID: 'zebra', DISCORD_TOKN: 'quokka' });
    expect(found.join()).toMatch(/^settings: DISCORD_TOKN .*TEAMS_APP_ID/);
    expect(found.join()).not.toMatch(/zebra|quokka/);
  });

  it('says that a port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await bad({ PORT: String(port) })).toEqual([`port: ${port} is taken: set PORT`]);
    other.close();
  });

  it('says that the records cannot be opened, and that links would lead nowhere', async () => {
    expect(await bad({ RECORDS_FILE: join(folder, 'records.db', 'x.db') })).toEqual([
      'records: SQLite cannot be opened: look at RECORDS_FILE',
    ]);
    expect(await bad({ TEAMS_PLAYGROUND: 'on' })).toEqual([
      'links: lead to this machine alone: set PUBLIC_URL',
    ]);
  });
});

/** The whole Teams door for tests: real server, assistant, records and port over loopback peers; its log is kept as text. */
import { randomBytes } from 'node:crypto';
import { type Config, readConfig } from '../../../../adapters/config.ts';
import { openMetrics } from '../../../../adapters/http/metrics.ts';
import { openServer } from '../../../../adapters/http/server.ts';
import { openLog } from '../../../../adapters/log.ts';
import { teamsDoor } from '../../../../adapters/teams/teams-door.ts';
import { Assistant } from '../../../../bot/assistant/assistant.ts';
import { Seal } from '../../../../bot/assistant/seal.ts';
import { openRecords } from '../../../../bot/records/open-records.ts';
import type { Records } from '../../../../bot/records/records.ts';
import { NOW, words } from '../../../engine.ts';
import { APP_ID, Authority, TENANT } from './authority.ts';
import { Connector } from './connector.ts';

export const PUBLIC_URL = 'https://caller.example';
export const USER = '55555555-aaaa-4bbb-8ccc-666666666666';

export interface OpenOptions {
  /** Stands in for the store. */
  readonly records?: (real: Records) => Records;
  readonly env?: Record<string, string>;
  readonly patience?: number;
}

/** The door listening on loopback with an app of its own; `env` replaces settings. */
export async function openTeams({
  records: wrap = (real) => real,
  env = {},
  patience = 5_000,
}: OpenOptions = {}) {
  const authority = new Authority();
  await authority.start();
  const connector = new Connector();
  const serviceUrl = await connector.start();
  const lines: string[] = [];
  const log = openLog('debug', { write: (line) => void lines.push(line) });
  const metrics = openMetrics();
  const real = await openRecords({ file: ':memory:' });
  const records = wrap(real);
  const server = await openServer({ log, metrics, ready: async () => ({ records: await records.ready() }) });
  const assistant = new Assistant({
    lexicon: words,
    records,
    seal: new Seal(randomBytes(32)),
    now: () => NOW,
    onStoreError: (err, write) => log.warn({ err, write }, 'store'),
  });
  const config: Config = readConfig({
    TEAMS_APP_ID: APP_ID,
    TEAMS_APP_PASSWORD: 'password',
    TEAMS_TENANT_ID: TENANT,
    ...env,
  });
  const door = teamsDoor({
    server,
    config,
    parts: { assistant, lexicon: words, log, metrics, publicUrl: PUBLIC_URL, now: () => NOW },
    authority: {
      loginUrl: `${authority.authorityHost}/${TENANT}`,
      metadataUrl: authority.metadataUrl,
      issuer: authority.issuer,
      authorityHost: authority.authorityHost,
    },
    port: { retry: { first: 5, tries: 4 }, patience },
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  await door.start();
  let count = 0;
  /** An activity as Teams sends it. */
  const activity = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
    type: 'message',
    id: `activity-${++count}`,
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:user', name: 'Somebody', aadObjectId: USER },
    recipient: { id: `28:${APP_ID}`, name: 'Fabric Caller ID' },
    conversation: { id: 'a:conversation', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...more,
  });
  /** Posts an activity with a good token; resolves with status and parsed body. */
  const post = async (body: unknown, header: string | undefined = authority.header(serviceUrl)) => {
    const { port } = server.server.address() as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(header ? { authorization: header } : {}) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    // biome-ignore lint/suspicious/noExplicitAny: asserted field by field.
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as any };
  };
  return {
    activity,
    authority,
    connector,
    door,
    lines,
    post,
    records: real,
    server,
    serviceUrl,
    async close() {
      await door.stop();
      await server.close();
      await real.close();
      connector.stop();
      authority.stop();
    },
  };
}

export type Teams = Awaited<ReturnType<typeof openTeams>>;

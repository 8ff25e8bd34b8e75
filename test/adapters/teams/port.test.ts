/** The port through the real SDK: who gets in, what goes out, how often it is tried, and that citations survive the way out. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Handler, Outgoing } from '../../../adapters/teams/activity.ts';
import { type PortOptions, TeamsPort } from '../../../adapters/teams/port/teams-port.ts';
import { APP_ID, Authority, TENANT } from './peer/authority.ts';
import { Connector } from './peer/connector.ts';

const authority = new Authority();
const connector = new Connector();
let serviceUrl = '';
let port: TeamsPort;
/** Acknowledges after a blink. */
let hasty: TeamsPort;
let settings: PortOptions;
const late: unknown[] = [];

beforeAll(async () => {
  await authority.start();
  serviceUrl = await connector.start();
  const options = {
    identity: {
      appId: APP_ID,
      appType: 'SingleTenant',
      password: 'p',
      tenantId: TENANT,
      authorityHost: authority.authorityHost,
    },
    tenants: [TENANT],
    authority: {
      loginUrl: `${authority.authorityHost}/${TENANT}`,
      metadataUrl: authority.metadataUrl,
      issuer: authority.issuer,
    },
    retry: { first: 5, tries: 4 },
    onLateError: (error: unknown) => late.push(error),
  };
  settings = options as PortOptions;
  port = new TeamsPort(settings);
  hasty = new TeamsPort({ ...settings, patience: 100 });
});
afterAll(() => {
  authority.stop();
  connector.stop();
});
beforeEach(() => {
  connector.received.length = 0;
  connector.refused.length = 0;
  connector.faults.length = 0;
});

const activity = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'message',
  id: 'activity-1',
  channelId: 'msteams',
  serviceUrl,
  text: 'hello',
  from: { id: '29:user', aadObjectId: '55555555-aaaa-4bbb-8ccc-666666666666' },
  recipient: { id: `28:${APP_ID}` },
  conversation: { id: 'a:conversation', conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  ...more,
});
const message: Outgoing = {
  type: 'message',
  text: 'Because of this [1].',
  entities: [
    {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      '@id': '',
      citation: [
        {
          '@type': 'Claim',
          position: 1,
          appearance: {
            '@type': 'DigitalDocument',
            name: 'Page',
            abstract: 'What it says',
            url: 'https://example.org/',
          },
        },
      ],
    },
  ],
};
const answering: Handler = async (turn) => {
  await turn.send(message);
  return undefined;
};
const take = (body: unknown, header = authority.header(serviceUrl), handler: Handler = answering) =>
  port.take(body, header, handler);

describe('who gets in', () => {
  it('lets a good token in and answers with the bot’s own token', async () => {
    expect(await take(activity())).toEqual({ status: 200 });
    expect(connector.received.map(({ path, authorization }) => ({ path, authorization }))).toEqual([
      { path: '/v3/conversations/a:conversation/activities/activity-1', authorization: 'Bearer bot-token' },
    ]);
    expect(authority.tokenRequests.join()).toContain(APP_ID);
  });

  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const past = Math.floor(Date.now() / 1000) - 3600;
  it.each([
    ['no token', () => ''],
    ['no bearer', () => 'Basic abc'],
    ['rubbish', () => 'Bearer abc.def.ghi'],
    ['another key', () => authority.header(serviceUrl, {}, other)],
    ['another issuer', () => authority.header(serviceUrl, { iss: 'https://evil.example' })],
    ['another audience', () => authority.header(serviceUrl, { aud: TENANT })],
    ['another service URL', () => authority.header(serviceUrl, { serviceurl: 'https://evil.example/' })],
    ['expired', () => authority.header(serviceUrl, { exp: past, nbf: past - 60 })],
  ])('refuses with 401: %s', async (_name, header) => {
    let asked = 0;
    const counted: Handler = () => Promise.resolve(void asked++);
    expect(await take(activity(), header(), counted)).toEqual({ status: 401 });
    expect(asked).toBe(0);
    expect(connector.received).toEqual([]);
  });

  it('refuses a tenant that is not on the list with 403', async () => {
    const foreign = '77777777-aaaa-4bbb-8ccc-888888888888';
    expect(await take(activity({ channelData: { tenant: { id: foreign } } }))).toEqual({ status: 403 });
    expect(connector.received).toEqual([]);
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a text', 'hello'],
    ['no type', activity({ type: undefined })],
    ['no conversation', activity({ conversation: undefined })],
    ['no sender', activity({ from: null })],
    ['a service URL that is none', activity({ serviceUrl: 'file:///etc/passwd' })],
    ['entities that are none', activity({ entities: 'x' })],
  ])('refuses a malformed activity with 400: %s', async (_name, body) =>
    expect(await take(body)).toEqual({ status: 400 }),
  );

  it('without an app takes local activities alone', async () => {
    const open = new TeamsPort({});
    expect(await open.take(activity(), '', answering)).toEqual({ status: 200 });
    expect(await open.take(activity({ serviceUrl: 'https://smba.example/' }), '', answering)).toEqual({
      status: 400,
    });
  });
});

describe('what goes out', () => {
  it('keeps the whole citation entity on the wire', async () => {
    await take(activity());
    expect(connector.refused).toEqual([]);
    expect(connector.received[0]?.body.entities).toEqual(message.entities);
  });

  it('answers an invoke with its status and body', async () => {
    const handler: Handler = () =>
      Promise.resolve({ status: 200, body: { task: { type: 'message', value: 'x' } } });
    expect(await take(activity({ type: 'invoke', name: 'x' }), undefined, handler)).toEqual({
      status: 200,
      body: { task: { type: 'message', value: 'x' } },
    });
  });

  it.each([429, 412, 502, 504])('tries again after %d', async (status) => {
    connector.faults.push({ status }, { status });
    expect(await take(activity())).toEqual({ status: 200 });
    expect(connector.received.length).toBe(1);
    expect(connector.faults).toEqual([]);
  });

  it('waits as long as Retry-After says', async () => {
    connector.faults.push({ status: 429, headers: { 'retry-after': '1' } });
    const started = performance.now();
    await port.take(activity({ type: 'invoke' }), authority.header(serviceUrl), async (turn) => {
      await turn.send(message);
      return { status: 200 };
    });
    expect(performance.now() - started).toBeGreaterThan(950);
    expect(connector.received.length).toBe(1);
  });

  it('gives up after four tries and tries no other refusal again', async () => {
    connector.faults.push(...Array.from({ length: 4 }, () => ({ status: 502 })));
    await expect(take(activity())).rejects.toThrow();
    expect(connector.faults).toEqual([]);
    connector.faults.push({ status: 403 }, { status: 403 });
    await expect(take(activity())).rejects.toThrow();
    expect(connector.faults.length).toBe(1);
  });

  it('acknowledges a slow turn with typing and sends the answer afterwards', async () => {
    const slow: Handler = async (turn) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await turn.send(message);
      return undefined;
    };
    expect(await hasty.take(activity(), authority.header(serviceUrl), slow)).toEqual({ status: 200 });
    expect(connector.received.map(({ body }) => body.type)).toEqual(['typing']);
    await hasty.settled();
    expect(connector.received.map(({ body }) => body.type)).toEqual(['typing', 'message']);
    expect(connector.received[1]?.body.conversation.id).toBe('a:conversation');
    expect(connector.received[1]?.body.entities).toEqual(message.entities);
  });

  it('answers a slow turn although typing cannot be shown, and tells of that', async () => {
    late.length = 0;
    connector.faults.push({ status: 403 });
    const slow: Handler = async (turn) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await turn.send(message);
      return undefined;
    };
    expect(await hasty.take(activity(), authority.header(serviceUrl), slow)).toEqual({ status: 200 });
    await hasty.settled();
    expect(connector.received.map(({ body }) => body.type)).toEqual(['message']);
    expect(late.length).toBe(1);
    late.length = 0;
  });

  it('goes on trying to send after the acknowledgement what it began before', async () => {
    connector.faults.push({ status: 502 });
    const stubborn = new TeamsPort({ ...settings, patience: 150, retry: { first: 400, tries: 4 } });
    // The first try is made at once; the next ones come when the request is over.
    expect(await stubborn.take(activity(), authority.header(serviceUrl), answering)).toEqual({ status: 200 });
    await stubborn.settled();
    expect(connector.received.map(({ body }) => body.type)).toEqual(['typing', 'message']);
  });

  it('tells of a fault after the acknowledgement', async () => {
    const failing: Handler = async () => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      throw new RangeError('x');
    };
    expect(await hasty.take(activity(), authority.header(serviceUrl), failing)).toEqual({ status: 200 });
    await hasty.settled();
    expect(late.map((error) => (error as Error).name)).toEqual(['RangeError']);
  });
});

/** What goes wrong between Discord and the door: no crash, nothing answered twice, accepted feedback kept. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forbiddenByRbac, OBJECT } from '../../fixtures/refusals.ts';
import { click, form, isHidden, slash, textOf } from './peer/act.ts';
import { type Opened, openDiscord } from './peer/open.ts';
import { APP, ASKER, CHANNEL, inGuild, interaction, said } from './peer/world.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openDiscord();
});
afterAll(() => opened.close());
beforeEach(() => {
  opened.clock.ahead += 60;
  opened.store.state = 'on';
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const mention = (text: string) => inGuild(said(ASKER, `<@${APP}> ${text}`));
const who = () =>
  interaction(2, { id: '6', name: 'who', type: 1, options: [{ name: 'item', type: 3, value: 'notebook' }] });
const repliesTo = (id: string) =>
  opened.peer.of(new RegExp(`^/channels/${CHANNEL}/messages$`)).filter(({ body, status }) => {
    const reference = (body as { message_reference?: { message_id: string } } | undefined)?.message_reference;
    return status === 200 && reference?.message_id === id;
  });
const callbacks = (id: string) => opened.peer.of(new RegExp(`^/interactions/${id}/`));
async function answered(count: () => number, wanted: number): Promise<number> {
  for (let i = 0; i < 600 && count() < wanted; i++) await wait(10);
  await opened.quiet();
  return count();
}

describe('the gateway', () => {
  it.each([4000, 4001])('closed with %i, it resumes and answers what came meanwhile, once', async (code) => {
    const { gateway } = opened.peer;
    const before = mention('403 ForbiddenByRbac before');
    const meanwhile = mention('403 ForbiddenByRbac meanwhile');
    const { resume } = gateway.counts;
    gateway.emit('MESSAGE_CREATE', before);
    gateway.drop(code);
    gateway.emit('MESSAGE_CREATE', meanwhile);
    expect(await answered(() => repliesTo(meanwhile.id).length, 1)).toBe(1);
    expect(await answered(() => repliesTo(before.id).length, 1)).toBe(1);
    expect(gateway.counts.resume).toBeGreaterThan(resume);
    expect(opened.door.ready()).toBe(true);
  });

  it('a session that is over begins anew, and answers what comes then', async () => {
    const { gateway } = opened.peer;
    const { identify } = gateway.counts;
    gateway.drop(1000);
    expect(await answered(() => gateway.counts.identify, identify + 1)).toBe(identify + 1);
    const message = mention('403 ForbiddenByRbac in a new session');
    gateway.emit('MESSAGE_CREATE', message);
    expect(await answered(() => repliesTo(message.id).length, 1)).toBe(1);
  });

  it('asked to reconnect, it resumes', async () => {
    const { counts } = opened.peer.gateway;
    const { resume } = counts;
    opened.peer.gateway.askReconnect();
    expect(await answered(() => counts.resume, resume + 1)).toBe(resume + 1);
  });

  it('never asks for a privileged intent', () => expect(opened.peer.gateway.counts.refused).toBe(0));

  it('the same events delivered twice are answered once', async () => {
    const message = mention('403 ForbiddenByRbac twice');
    const command = who();
    for (let i = 0; i < 2; i++) {
      opened.peer.gateway.emit('MESSAGE_CREATE', message);
      opened.peer.gateway.emit('INTERACTION_CREATE', command);
    }
    expect(await answered(() => repliesTo(message.id).length, 1)).toBe(1);
    await wait(50);
    expect(repliesTo(message.id).length).toBe(1);
    expect(callbacks(command.id).length).toBe(1);
  });
});

describe('a second process with the same events', () => {
  it('answers nothing that the first has answered', async () => {
    const message = mention('403 ForbiddenByRbac in two processes');
    expect(await opened.another().first(message.id, 'discord')).toBe(true);
    opened.peer.gateway.emit('MESSAGE_CREATE', message);
    await wait(50);
    await opened.quiet();
    expect(repliesTo(message.id)).toEqual([]);
  });

  it('an interaction that is answered elsewhere is left alone, and no error is shown', async () => {
    const command = who();
    opened.peer.faults.push({
      match: new RegExp(`interactions/${command.id}`),
      times: 1,
      status: 400,
      body: { message: 'Interaction has already been acknowledged.', code: 40060 },
    });
    const lines = opened.log.length;
    opened.peer.gateway.emit('INTERACTION_CREATE', command);
    await answered(() => callbacks(command.id).length, 1);
    expect(callbacks(command.id).length).toBe(1);
    expect(opened.log.slice(lines).join('')).toContain('interaction is over');
  });
});

describe('what is not ours', () => {
  it('a command of a kind that we do not have ends nothing, and the next one is answered', async () => {
    const unhandled: unknown[] = [];
    const hear = (error: unknown): void => void unhandled.push(error);
    process.on('unhandledRejection', hear);
    try {
      const person = interaction(2, { id: '7', name: 'Profile', type: 2, target_id: ASKER.id, resolved: {} });
      opened.peer.gateway.emit('INTERACTION_CREATE', person);
      const command = who();
      opened.peer.gateway.emit('INTERACTION_CREATE', command);
      expect(await answered(() => callbacks(command.id).length, 1)).toBe(1);
      await wait(20);
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', hear);
    }
  });
});

describe('a private note that cannot be sent', () => {
  it.each([
    ['the author shares no server with the app', 403, 50278],
    ['too many conversations were opened', 400, 40003],
  ])(
    '%s: the message is answered all the same, and the note waits behind a button',
    async (_n, status, code) => {
      opened.peer.faults.push({
        match: /^POST \/users\/@me\/channels/,
        times: 1,
        status,
        body: { message: 'x', code },
      });
      const message = mention(
        '403 ForbiddenByRbac, client_secret=Zk~8Q~abcdefghijklmnopqrstuvwxyz0123456789',
      );
      opened.peer.gateway.emit('MESSAGE_CREATE', message);
      expect(await answered(() => repliesTo(message.id).length, 1)).toBe(1);
      const sent = JSON.stringify(repliesTo(message.id)[0]?.body);
      expect(sent).toContain(`leak:${message.id}:${ASKER.id}:`);
      expect(sent).not.toContain('Something went wrong');
    },
  );
});

describe('REST', () => {
  it('429 with Retry-After is waited for, and the answer comes once', async () => {
    opened.peer.faults.push({
      match: new RegExp(`^POST /channels/${CHANNEL}/messages`),
      times: 2,
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 0.1, global: false, code: 0 },
      headers: { 'retry-after': '0.1', 'x-ratelimit-scope': 'user', 'x-ratelimit-bucket': 'b' },
    });
    const message = mention('403 ForbiddenByRbac limited');
    opened.peer.gateway.emit('MESSAGE_CREATE', message);
    expect(await answered(() => repliesTo(message.id).length, 1)).toBe(1);
  });

  it('a 5xx is tried again, and the answer comes once', async () => {
    opened.peer.faults.push({
      match: new RegExp(`^POST /channels/${CHANNEL}/messages`),
      times: 2,
      status: 502,
    });
    const message = mention('403 ForbiddenByRbac bad gateway');
    opened.peer.gateway.emit('MESSAGE_CREATE', message);
    expect(await answered(() => repliesTo(message.id).length, 1)).toBe(1);
  });

  it('a connection that closes under the request is tried again, and the answer comes once', async () => {
    opened.peer.cuts.push({ match: new RegExp(`^POST /channels/${CHANNEL}/messages`), times: 2 });
    const message = mention('403 ForbiddenByRbac cut off');
    opened.peer.gateway.emit('MESSAGE_CREATE', message);
    expect(await answered(() => repliesTo(message.id).length, 1)).toBe(1);
  });

  it.each([
    ['unknown interaction', 404, 10062],
    ['a token that has run out', 401, 50027],
  ])('%s: logged once, and nothing else happens', async (_name, status, code) => {
    const { id, token } = { ...who() };
    const event = { ...who(), id, token };
    opened.peer.faults.push({
      match: new RegExp(`interactions/${id}`),
      times: 9,
      status,
      body: { message: 'x', code },
    });
    const lines = opened.log.length;
    opened.peer.gateway.emit('INTERACTION_CREATE', event);
    await answered(() => callbacks(id).length, 1);
    expect(callbacks(id).length).toBe(1);
    expect(opened.log.slice(lines).filter((line) => line.includes('interaction is over')).length).toBe(1);
    opened.peer.faults.length = 0;
  });

  it('a fault of ours: one message with an id, one line in the log with the same id, and no word of the paste', async () => {
    const lines = opened.log.length;
    opened.peer.faults.push({
      match: /^PATCH \/webhooks\//,
      times: 1,
      status: 400,
      body: { message: 'Invalid Form Body', code: 50035 },
    });
    const { shown } = await form(opened, { text: forbiddenByRbac });
    const [, id] = /error `([0-9a-f]{8})`/.exec(textOf(...shown)) ?? [];
    const logged = opened.log.slice(lines).filter((line) => line.includes('handler failed'));
    expect(logged.length).toBe(1);
    expect(logged[0]).toContain(id);
    expect(opened.log.join('')).not.toContain(OBJECT);
  });
});

describe('the store', () => {
  it('slow: the acknowledgement does not wait for it', async () => {
    opened.store.state = 1_500;
    for (const act of [
      () => form(opened, { text: forbiddenByRbac }),
      () => slash(opened, 'answer', { about: 'kv-forbidden-by-rbac' }),
      () => slash(opened, 'settings'),
    ]) {
      const from = performance.now();
      const { callback } = await act();
      expect(callback.at - from).toBeLessThan(2_500);
    }
  });

  it('away: answers come, feedback is kept, what needs it says so; back: all works again', async () => {
    opened.store.state = 'away';
    const { shown } = await form(opened, { text: forbiddenByRbac });
    expect(textOf(...shown)).toContain(OBJECT);
    const yes = await click(opened, shown.at(-1), 'ok');
    expect(textOf(...yes.shown)).toContain('Kept');
    const shared = await click(opened, shown.at(-1), 'share');
    expect(textOf(...shared.shown)).toContain('I cannot look that up');
    expect(isHidden(shared.shown[0])).toBe(true);
    const message = mention('403 ForbiddenByRbac with the store away');
    opened.peer.gateway.emit('MESSAGE_CREATE', message);
    expect(await answered(() => repliesTo(message.id).length, 1)).toBe(1);
    opened.store.state = 'on';
    const stats = await opened.records.stats(0, 5);
    expect(stats.feedback.helpful + stats.feedback.waiting).toBe(1);
    const later = await form(opened, { text: forbiddenByRbac });
    const posted = await click(opened, later.shown.at(-1), 'share');
    expect(textOf(...posted.shown)).toContain('Key Vault Secrets User');
  });
});

describe('strange input', () => {
  it.each(['', 'nonsense', 'share', 'share:../../x', `more:${'a'.repeat(22)}`, 'delete:1:2', 'channels'])(
    'a control of id %j does no harm',
    async (custom_id) => {
      const event = interaction(3, { custom_id, component_type: 2 }, {}, { message: said(ASKER, '') });
      opened.peer.gateway.emit('INTERACTION_CREATE', event);
      await wait(30);
      await opened.quiet();
      expect(opened.door.ready()).toBe(true);
      expect(textOf(...callbacks(event.id))).not.toContain('error');
    },
  );

  it('an unknown command is left alone', async () => {
    const event = interaction(2, { id: '1', name: 'no-such', type: 1 });
    opened.peer.gateway.emit('INTERACTION_CREATE', event);
    await wait(30);
    await opened.quiet();
    expect(callbacks(event.id)).toEqual([]);
  });
});

describe('stopping', () => {
  it('finishes what was taken', async () => {
    const one = await openDiscord();
    one.store.state = 300;
    const message = mention('403 ForbiddenByRbac at the end');
    one.peer.gateway.emit('MESSAGE_CREATE', message);
    await wait(60);
    await one.close();
    expect(one.peer.of(new RegExp(`^/channels/${CHANNEL}/messages$`)).length).toBe(1);
  });
});

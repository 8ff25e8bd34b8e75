/** The Teams door when parts are away: people are answered, nothing is answered twice, accepted feedback is kept. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Records } from '../../../bot/records/records.ts';
import { StoreUnavailable } from '../../../bot/records/store-unavailable.ts';
import { NOW } from '../../engine.ts';
import { openTeams, type Teams } from './peer/door.ts';

let teams: Teams | undefined;
afterEach(async () => {
  await teams?.close();
  teams = undefined;
});

/** Records of which every call but feedback rejects, or takes `delay` milliseconds. */
const away = (real: Records, { delay = 0, away: gone = true }: { delay?: number; away?: boolean }): Records =>
  new Proxy(real, {
    get(target, name: keyof Records) {
      const call = target[name].bind(target) as (...args: unknown[]) => Promise<unknown>;
      if (name === 'addFeedback' || name === 'close') return call;
      return async (...args: unknown[]) => {
        if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
        if (gone) throw new StoreUnavailable(new Error('away'));
        return call(...args);
      };
    },
  });

describe('with the store away', () => {
  it('answers, asks in words, takes a delivery once, keeps feedback', async () => {
    teams = await openTeams({ records: (real) => away(real, {}) });
    const asks = teams.activity({
      text: 'getSecret in my notebook fails: 403 Forbidden, innererror ForbiddenByRbac',
    });
    await Promise.all([teams.post(asks), teams.post(asks)]);
    expect(teams.connector.received.length).toBe(1);
    const [{ body }] = teams.connector.received as unknown as [{ body: { attachments: unknown } }];
    expect(JSON.stringify(body.attachments)).not.toContain('Action.Execute');
    const feedback = { actionName: 'feedback', actionValue: { reaction: 'like' } };
    const kept = await teams.post(
      teams.activity({ type: 'invoke', name: 'message/submitAction', value: feedback, replyToId: 'sent-1' }),
    );
    expect(kept.status).toBe(200);
    expect((await teams.records.stats(NOW, 5)).feedback.helpful).toBe(1);
  });

  it('says of a choice that it failed, with an id, and logs no content', async () => {
    teams = await openTeams({ records: (real) => away(real, {}) });
    const value = { action: { verb: 'choose', data: { followUp: 'zebra', value: 'quokka' } } };
    const { status } = await teams.post(
      teams.activity({ type: 'invoke', name: 'adaptiveCard/action', value }),
    );
    expect(status).toBe(500);
    expect(teams.lines.join('\n')).toContain('"error":"StoreUnavailable"');
    expect(teams.lines.join('\n')).not.toMatch(/zebra|quokka/);
  });
});

describe('with a slow store', () => {
  it('acknowledges in time with typing and answers afterwards', async () => {
    teams = await openTeams({ records: (real) => away(real, { delay: 250, away: false }), patience: 100 });
    const { status } = await teams.post(teams.activity({ text: 'what does ForbiddenByRbac mean' }));
    expect(status).toBe(200);
    expect(teams.connector.received.map(({ body }) => body.type)).toEqual(['typing']);
    await teams.door.stop();
    expect(teams.connector.received.map(({ body }) => body.type)).toEqual(['typing', 'message']);
  });
});

describe('with a connector that fails', () => {
  it('tells the person with an id that the log knows', async () => {
    teams = await openTeams();
    teams.connector.faults.push({ status: 403 });
    expect((await teams.post(teams.activity({ text: 'what does ForbiddenByRbac mean' }))).status).toBe(200);
    const said = teams.connector.received[0]?.body.text as string;
    const id = /\(([0-9a-f]{8})\)/.exec(said)?.[1] as string;
    expect(teams.lines.find((line) => line.includes(id))).toContain('activity failed');
  });

  it('survives where not even that can be said', async () => {
    teams = await openTeams();
    teams.connector.faults.push({ status: 403 }, { status: 403 });
    expect((await teams.post(teams.activity({ text: 'what does ForbiddenByRbac mean' }))).status).toBe(200);
    expect((await teams.post(teams.activity({ text: 'what does ForbiddenByRbac mean' }))).status).toBe(200);
    expect(teams.connector.received.length).toBe(1);
  });
});

describe('who may send', () => {
  it('a tenant that is not on the list is refused with 403', async () => {
    teams = await openTeams({ env: { TEAMS_ALLOWED_TENANTS: '00000000-aaaa-4bbb-8ccc-000000000001' } });
    expect((await teams.post(teams.activity({ text: 'hello' }))).status).toBe(403);
    expect(teams.connector.received).toEqual([]);
  });

  it('without an app ID loopback is served without a token', async () => {
    teams = await openTeams({ env: { TEAMS_APP_ID: '', TEAMS_APP_PASSWORD: '', TEAMS_TENANT_ID: '' } });
    expect((await teams.post(teams.activity({ text: 'what does ForbiddenByRbac mean' }), '')).status).toBe(
      200,
    );
    expect(teams.connector.received[0]?.authorization).toBeUndefined();
  });
});

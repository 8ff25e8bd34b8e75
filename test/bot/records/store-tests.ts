/** What any store must do, written once for every engine. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnswerRecord, Exported, Feedback, FollowUp, Records } from '../../../bot/records/records.ts';
import { retention } from '../../../bot/records/retention.ts';

export const AT = 1_795_000_000;
export const fresh = (): string => randomBytes(16).toString('base64url');

export const answer = (more: Partial<AnswerRecord> = {}): AnswerRecord => ({
  id: fresh(),
  door: 'discord',
  outcome: 'answer',
  answeredBy: ['kv-rbac-missing-role', 'notebook-api'],
  service: 'key-vault',
  codes: ['ForbiddenByRbac'],
  factNames: ['code', 'service'],
  latencyMs: 1.25,
  user: fresh(),
  place: 'discord:1234',
  at: AT,
  ...more,
});
export const feedback = (more: Partial<Feedback> = {}): Feedback => ({
  answer: fresh(),
  door: 'discord',
  helpful: true,
  user: fresh(),
  place: 'discord:1234',
  at: AT,
  ...more,
});
export const followUp = (more: Partial<FollowUp> = {}): FollowUp => ({
  id: fresh(),
  user: fresh(),
  place: 'discord:1234',
  sealed: Uint8Array.from(randomBytes(60)),
  expires: AT + 900,
  ...more,
});
export const exported = async (records: Records, whose?: Parameters<Records['export']>[0]) => {
  const all: Exported[] = [];
  for await (const one of records.export(whose)) all.push(one);
  return all;
};

/** Registers the tests; `open` gives a new, empty store. */
export function storeTests(open: () => Promise<Records>): void {
  let records: Records;
  beforeAll(async () => {
    records = await open();
  });
  afterAll(() => records.close());

  it('is ready', async () => expect(await records.ready()).toBe(true));

  it('gives a delivery to the first that claims it, at each door', async () => {
    const id = fresh();
    expect(await records.claimDelivery(id, 'discord', AT)).toBe(true);
    expect(await records.claimDelivery(id, 'discord', AT + 5)).toBe(false);
    expect(await records.claimDelivery(id, 'teams', AT)).toBe(true);
  });

  it('gives one of fifty simultaneous claims the delivery', async () => {
    const id = fresh();
    const claims = await Promise.all(
      Array.from({ length: 50 }, () => records.claimDelivery(id, 'teams', AT)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('keeps an answer as it was given, also with nothing optional', async () => {
    const place = `discord:${fresh()}`;
    const whole = answer({ place });
    const { service: _service, user: _user, ...bare } = answer({ place, outcome: 'abstain', answeredBy: [] });
    await records.addAnswer(whole);
    await records.addAnswer(bare);
    const kept = await exported(records, { place });
    expect(kept).toHaveLength(2);
    expect(kept).toEqual(
      expect.arrayContaining([
        { kind: 'answer', ...whole },
        { kind: 'answer', ...bare },
      ]),
    );
  });

  it("replaces a person's feedback on an answer, and leaves another's alone", async () => {
    const place = `discord:${fresh()}`;
    const first = feedback({ place });
    const other = feedback({ place, answer: first.answer });
    const second = { ...first, helpful: false, why: 'outdated' };
    for (const one of [first, other, second]) await records.addFeedback(one);
    const kept = await exported(records, { place });
    expect(kept).toHaveLength(2);
    expect(kept).toEqual(
      expect.arrayContaining([
        { kind: 'feedback', ...other },
        { kind: 'feedback', ...second },
      ]),
    );
  });

  it('counts what nobody could answer by its fingerprint', async () => {
    const one = {
      fingerprint: fresh(),
      service: 'onelake',
      codes: [],
      factNames: ['service'],
      nearest: ['a'],
    };
    await records.countUnanswered(one, AT);
    await records.countUnanswered(one, AT + 9);
    await records.countUnanswered({ ...one, fingerprint: fresh() }, AT);
    const { unanswered } = await records.stats(AT, 1);
    expect(unanswered).toEqual([{ ...one, count: 2, first: AT, last: AT + 9 }]);
  });

  it('gives an open follow-up back byte for byte, until its second comes', async () => {
    const open = followUp();
    await records.openFollowUp(open);
    const found = await records.followUp(open.id, AT);
    expect(Buffer.from(found?.sealed ?? []).equals(open.sealed)).toBe(true);
    expect({ ...found, sealed: undefined }).toEqual({ ...open, sealed: undefined });
    expect((await records.followUp(open.id, open.expires - 1))?.id).toBe(open.id);
    expect(await records.followUp(open.id, open.expires)).toBeUndefined();
    expect(await records.followUp(fresh(), AT)).toBeUndefined();
  });

  it('keeps settings by place, the last ones', async () => {
    const place = `teams:${fresh()}`;
    expect(await records.settings(place)).toBeUndefined();
    await records.saveSettings(place, { channels: [], locale: 'en-GB', ephemeral: true });
    const last = { channels: ['1', '2'], locale: 'de', ephemeral: false };
    await records.saveSettings(place, last);
    expect(await records.settings(place)).toEqual(last);
  });

  it('erases all of a person and nothing of another', async () => {
    const user = fresh();
    const place = `discord:${fresh()}`;
    const open = followUp({ user, place });
    await records.addAnswer(answer({ user, place }));
    await records.addAnswer(answer({ place }));
    await records.addFeedback(feedback({ user, place }));
    await records.openFollowUp(open);
    expect(await exported(records, { user })).toHaveLength(3);
    expect(await records.erase({ user }, AT)).toBe(3);
    expect(await exported(records, { user })).toEqual([]);
    expect(await records.followUp(open.id, AT)).toBeUndefined();
    expect(await exported(records, { place })).toHaveLength(1);
    expect(await records.erase({ user }, AT)).toBe(0);
  });

  it('erases all of a guild, more rows than one step deletes', async () => {
    const place = `discord:${fresh()}`;
    for (let wave = 0; wave < 12; wave++)
      await Promise.all(Array.from({ length: 100 }, () => records.addAnswer(answer({ place }))));
    await records.saveSettings(place, { channels: [], locale: 'en', ephemeral: true });
    expect(await exported(records, { place })).toHaveLength(1201);
    expect(await records.erase({ place }, AT)).toBe(1201);
    expect(await exported(records, { place })).toEqual([]);
    expect(await records.settings(place)).toBeUndefined();
  });

  it('purges what is over and nothing else', async () => {
    const place = `discord:${fresh()}`;
    const late = AT + 400 * 86_400;
    const delivery = fresh();
    await records.purge(late);
    await records.openFollowUp(followUp({ place, expires: late }));
    await records.openFollowUp(followUp({ place, expires: late + 1 }));
    await records.addAnswer(answer({ place, at: late - retention.answers - 1 }));
    await records.addAnswer(answer({ place, at: late - retention.answers }));
    await records.addFeedback(feedback({ place, at: late - retention.feedback - 1 }));
    await records.addFeedback(feedback({ place, at: late - retention.feedback }));
    await records.claimDelivery(delivery, 'discord', late - retention.deliveries - 1);
    await records.claimDelivery(fresh(), 'discord', late - retention.deliveries);
    expect(await records.purge(late)).toBe(4);
    expect(await exported(records, { place })).toHaveLength(3);
    expect(await records.claimDelivery(delivery, 'discord', late)).toBe(true);
    expect(await records.purge(late)).toBe(0);
  });

  it('exports every kind, all rows once, and no sealed byte', async () => {
    await records.addAnswer(answer());
    await records.addFeedback(feedback());
    await records.openFollowUp(followUp());
    await records.countUnanswered({ fingerprint: fresh(), codes: [], factNames: [], nearest: [] }, AT);
    await records.saveSettings('discord:9', { channels: [], locale: 'en', ephemeral: true });
    const all = await exported(records);
    expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual([
      'answer',
      'feedback',
      'follow-up',
      'settings',
      'unanswered',
    ]);
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length);
    expect(JSON.stringify(all)).not.toContain('sealed');
  });

  it('sums up answers and feedback by entry, the most unhelpful first', async () => {
    const user = fresh();
    for (const place of ['discord:1234', 'discord:9']) await records.erase({ place }, AT);
    await records.purge(AT + 1000 * 86_400);
    const { places } = await records.stats(AT, 1);
    const [one, two, gone] = [
      answer({ latencyMs: 3 }),
      answer({ answeredBy: ['spn-tenant-setting'], outcome: 'ask', door: 'teams', latencyMs: 9 }),
      answer(),
    ];
    for (const each of [one, two]) await records.addAnswer(each);
    await records.addFeedback(feedback({ answer: one.id, user }));
    await records.addFeedback(feedback({ answer: one.id, helpful: false, why: 'unclear' }));
    await records.addFeedback(feedback({ answer: two.id, helpful: false, why: 'wrong' }));
    await records.addFeedback(feedback({ answer: two.id, helpful: false, why: 'wrong' }));
    await records.addFeedback(feedback({ answer: gone.id }));
    await records.openFollowUp(followUp());
    expect(await records.stats(AT, 10)).toEqual({
      answers: {
        total: 2,
        byDoor: { discord: 1, teams: 1 },
        byOutcome: { answer: 1, ask: 1 },
        p50: 9,
        p99: 9,
      },
      feedback: {
        helpful: 2,
        unhelpful: 3,
        why: { unclear: 1, wrong: 2 },
        byEntry: [
          { entry: 'spn-tenant-setting', helpful: 0, unhelpful: 2 },
          { entry: 'kv-rbac-missing-role', helpful: 1, unhelpful: 1 },
          { entry: 'unknown', helpful: 1, unhelpful: 0 },
        ],
        waiting: 0,
      },
      unanswered: [],
      openFollowUps: 1,
      places,
    });
  });
}

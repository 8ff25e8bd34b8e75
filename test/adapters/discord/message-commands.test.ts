/** The commands on a message of the Discord door, through the real client and a peer as strict as Discord. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forbiddenByRbac, OBJECT } from '../../fixtures/refusals.ts';
import { click, isHidden, onMessage, optionsOf, textOf } from './peer/act.ts';
import { type Opened, openDiscord } from './peer/open.ts';
import { ASKER, CHANNEL, OTHER, said } from './peer/world.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openDiscord();
});
afterAll(() => opened.close());
// Nobody waits for a cooldown here.
beforeEach(() => {
  opened.clock.ahead += 60;
});

describe('message commands', () => {
  const claim = said(OTHER, 'Fabric generates a session-specific identity for each notebook run.');
  const foreign = said(OTHER, forbiddenByRbac);

  it('Diagnose this: in private, and nothing read from the message of somebody else', async () => {
    const { callback, shown } = await onMessage(opened, 'Diagnose this', foreign);
    expect(isHidden(callback)).toBe(true);
    expect(textOf(...shown)).toContain('Key Vault Secrets User');
    const part = await click(opened, shown.at(-1), 'more', ['limits']);
    expect(JSON.stringify([...shown, ...part.shown])).not.toContain(OBJECT);
    const own = await onMessage(opened, 'Diagnose this', said(ASKER, forbiddenByRbac));
    expect(textOf(...own.shown)).toContain(OBJECT);
  });

  it('Check this claim: the verdict with its sources', async () => {
    const { callback, shown } = await onMessage(opened, 'Check this claim', claim);
    expect(isHidden(callback)).toBe(true);
    expect(textOf(...shown)).toContain('No source supports it');
    const none = await onMessage(opened, 'Check this claim', said(OTHER, 'good morning'));
    expect(textOf(...none.shown)).toContain('No claim that has been checked');
  });

  it('Link an answer: two clicks, a reply to the author, who alone is mentioned', async () => {
    const picked = await onMessage(opened, 'Link an answer', foreign);
    const options = optionsOf(picked.shown.at(-1), 'link');
    expect(options[0]?.value).toBe('kv-forbidden-by-rbac');
    const linked = await click(opened, picked.shown.at(-1), 'link', ['kv-forbidden-by-rbac']);
    const [post] = opened.peer.of(new RegExp(`^/channels/${CHANNEL}/messages$`));
    expect(post?.body).toMatchObject({
      message_reference: { message_id: foreign.id },
      allowed_mentions: { parse: [], users: [OTHER.id] },
    });
    expect(JSON.stringify(post?.body)).toContain('/a/kv-forbidden-by-rbac');
    expect(textOf(...linked.shown)).toContain('Linked');
  });

  it('Link an answer where the app is no member: the interaction itself posts it', async () => {
    const picked = await onMessage(opened, 'Link an answer', foreign);
    opened.peer.faults.push({
      match: new RegExp(`^POST /channels/${CHANNEL}/messages`),
      times: 1,
      status: 403,
      body: { message: 'Missing Access', code: 50001 },
    });
    const linked = await click(opened, picked.shown.at(-1), 'link', ['kv-forbidden-by-rbac']);
    const post = linked.shown.find((call) => textOf(call).includes('linked for you'));
    expect(isHidden(post)).toBe(false);
  });
});

it('Discord would have refused none of all this', () => expect(opened.peer.refused).toEqual([]));

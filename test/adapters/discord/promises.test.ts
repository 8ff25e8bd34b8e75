/** Secrets and pastes stay with their owner, through the whole Discord door: payloads, log lines and records. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageWithSecret, shows } from '../../promises/arbitrary-message.ts';
import { click, control, form, onMessage } from './peer/act.ts';
import { type Opened, openDiscord } from './peer/open.ts';
import type { Call } from './peer/peer.ts';
import { APP, inGuild, OTHER, person, said } from './peer/world.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openDiscord();
});
afterAll(() => opened.close());

/** Words that stand in no answer: what is left of a paste in an output would hold them. */
const marker = fc.stringMatching(/^zq[a-z]{10}$/);
const bodies = (calls: readonly Call[]): string =>
  JSON.stringify(calls.map(({ path, body }) => [path, body]));

async function recorded(): Promise<string> {
  const rows: unknown[] = [];
  for await (const row of opened.records.export()) rows.push(row);
  return JSON.stringify(rows);
}

it('no part of a secret and no word of the paste is in a payload, a log line or a record', async () => {
  let people = 0;
  await fc.assert(
    fc.asyncProperty(
      messageWithSecret,
      marker,
      fc.uuid({ version: 4 }),
      async ({ message, parts }, word, guid) => {
        opened.clock.ahead += 60;
        people++;
        const user = person(`7${String(people).padStart(17, '0')}`, 'someone');
        const text = `${message.slice(0, 3_500)}\n${word} Caller: appid=${guid};oid=${guid}`;
        const from = opened.peer.calls.length;
        const own = await form(opened, { text }, { user });
        const openly = [
          ...(control(own.shown.at(-1), 'share')
            ? (await click(opened, own.shown.at(-1), 'share', undefined, { user })).shown
            : []),
          ...(await onMessage(opened, 'Diagnose this', said(OTHER, text), { user })).shown,
          ...(await onMessage(opened, 'Check this claim', said(OTHER, text), { user })).shown,
          ...(await onMessage(opened, 'Link an answer', said(OTHER, text), { user })).shown,
        ];
        const before = opened.peer.calls.length;
        opened.peer.gateway.emit('MESSAGE_CREATE', inGuild(said(user, `<@${APP}> ${text}`)));
        await opened.until(
          /^\/channels\/\d+\/messages$/,
          opened.peer.of(/^\/channels\/\d+\/messages$/).length,
        );
        await new Promise((resolve) => setTimeout(resolve, 15));
        await opened.quiet();
        const mentioned = opened.peer.calls.slice(before);
        expect(mentioned.length).toBeGreaterThan(0);
        const all = bodies(opened.peer.calls.slice(from));
        const kept = `${await recorded()}\n${opened.log.join('')}`;
        for (const part of parts) {
          expect(shows(all, part), 'a secret in a payload').toBe(false);
          expect(shows(kept, part), 'a secret in a log line or record').toBe(false);
        }
        // What was read goes to its author alone.
        for (const out of [bodies([...openly, ...mentioned]), kept]) {
          expect(out.includes(word)).toBe(false);
          expect(out.includes(guid)).toBe(false);
        }
        expect(kept.includes(user.id)).toBe(false);
        opened.log.length = 0;
      },
    ),
    { numRuns: 25 },
  );
  expect(opened.peer.refused).toEqual([]);
}, 60_000);

/** Mentions, DMs, attachments and secrets in public, through the real client and a peer as strict as Discord. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forbiddenByRbac, OBJECT } from '../../fixtures/refusals.ts';
import { click, control, form, isHidden, onMessage, slash, textOf } from './peer/act.ts';
import { type Opened, openDiscord } from './peer/open.ts';
import type { Call } from './peer/peer.ts';
import {
  APP,
  ASKER,
  attachment,
  BOT,
  CHANNEL,
  DM,
  guild,
  inGuild,
  MANAGE_MESSAGES,
  MODERATOR,
  OTHER,
  said,
} from './peer/world.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openDiscord();
});
afterAll(() => opened.close());
beforeEach(() => {
  opened.clock.ahead += 60;
});

/** A client secret in the shape Entra gives it. */
const SECRET = `abc8Q~${'x9Zk-Lm4Qw_7'.repeat(3).slice(0, 34)}`;

/** Sends `message` and gives what it led to. */
async function hear(message: ReturnType<typeof said> | ReturnType<typeof inGuild>): Promise<Call[]> {
  const before = opened.peer.calls.length;
  opened.peer.gateway.emit('MESSAGE_CREATE', message);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await opened.quiet();
  return opened.peer.calls.slice(before);
}
const posts = (calls: readonly Call[], channel: string): Call[] =>
  calls.filter(({ method, path }) => method === 'POST' && path === `/channels/${channel}/messages`);
/** Gives everybody, the app too, more permissions. */
const allow = (extra: bigint): void => {
  const [role] = guild(extra).roles;
  opened.peer.gateway.emit('GUILD_ROLE_UPDATE', { guild_id: guild().id, role });
};
const mention = (text: string, more = {}) => inGuild(said(ASKER, `<@${APP}> ${text}`, more));

describe('a mention', () => {
  it('is answered by a reply that mentions its author alone, without what was read from the paste', async () => {
    const message = mention(forbiddenByRbac);
    const [post] = posts(await hear(message), CHANNEL);
    expect(post?.body).toMatchObject({
      message_reference: { message_id: message.id },
      allowed_mentions: { parse: [], users: [], replied_user: true },
      enforce_nonce: true,
    });
    expect(textOf(post)).toContain('Key Vault Secrets User');
    expect(JSON.stringify(post?.body)).not.toContain(OBJECT);
    const mine = await click(opened, post, 'mine');
    expect(isHidden(mine.callback)).toBe(true);
    expect(textOf(...mine.shown)).toContain(OBJECT);
    const others = await click(opened, post, 'mine', undefined, { user: OTHER });
    expect(JSON.stringify(others.shown)).not.toContain(OBJECT);
  });

  it('a message that mentions nobody, a bot, or a webhook is not answered', async () => {
    const calls = [
      await hear(inGuild(said(ASKER, forbiddenByRbac))),
      await hear(inGuild(said(BOT, `<@${APP}> 403 ForbiddenByRbac`))),
      await hear(mention('403 ForbiddenByRbac', { webhook_id: '1' })),
    ];
    expect(calls.flat()).toEqual([]);
  });

  it('outside the channels a guild chose it is not answered', async () => {
    await opened.records.saveSettings(`discord:${guild().id}`, {
      channels: ['1'],
      locale: 'en-GB',
      ephemeral: true,
    });
    opened.clock.ahead += 120;
    expect(posts(await hear(mention('who runs a scheduled notebook?')), CHANNEL)).toEqual([]);
    await opened.records.saveSettings(`discord:${guild().id}`, {
      channels: [CHANNEL],
      locale: 'en-GB',
      ephemeral: true,
    });
    opened.clock.ahead += 120;
    expect(posts(await hear(mention('who runs a scheduled notebook?')), CHANNEL).length).toBe(1);
    await opened.records.saveSettings(`discord:${guild().id}`, {
      channels: [],
      locale: 'en-GB',
      ephemeral: true,
    });
    opened.clock.ahead += 120;
  });

  it('a foreign topic gets no claim about anything', async () => {
    const [post] = posts(await hear(mention('what shall my cat eat?')), CHANNEL);
    expect(textOf(post)).toContain('I say nothing');
  });

  it('who asks too fast is left unanswered until the cooldown is over', async () => {
    let answered = 0;
    for (let i = 0; i < 14; i++)
      answered += posts(await hear(mention(`403 ForbiddenByRbac ${i}`)), CHANNEL).length;
    expect(answered).toBe(10);
    opened.clock.ahead += 60;
    expect(posts(await hear(mention('403 ForbiddenByRbac')), CHANNEL).length).toBe(1);
  });

  it('where the app may not write, the author hears it in a DM', async () => {
    opened.peer.faults.push({
      match: new RegExp(`^POST /channels/${CHANNEL}/messages`),
      times: 1,
      status: 403,
      body: { message: 'Missing Permissions', code: 50013 },
    });
    const calls = await hear(mention('403 ForbiddenByRbac from Key Vault'));
    expect(posts(calls, DM).length).toBe(1);
  });
});

describe('a DM', () => {
  it('is answered with the values of the paste', async () => {
    const [post] = posts(await hear(said(ASKER, forbiddenByRbac, { channel_id: DM })), DM);
    expect(textOf(post)).toContain(OBJECT);
    expect(control(post, 'share')).toBeUndefined();
  });

  it('takes commands too', async () => {
    const { callback } = await slash(opened, 'explain', { word: 'idtyp' }, { dm: true });
    expect(textOf(callback)).toContain('app-only');
  });
});

describe('attachments', () => {
  const file = (name: string, content: string | Buffer, size = Buffer.byteLength(content)) => {
    opened.peer.files.set(name, content);
    return attachment(`${opened.peer.origin}/files/${name}`, name, size);
  };
  const heard = async (one: object) => {
    const calls = await hear(said(ASKER, 'here is my log', { channel_id: DM, attachments: [one] }));
    return textOf(...posts(calls, DM));
  };

  it.each(['run.log', 'run.txt', 'run.json'])('%s is read', async (name) => {
    expect(await heard(file(name, forbiddenByRbac))).toContain(OBJECT);
  });

  it('a notebook is read: its code and its errors', async () => {
    const notebook = {
      cells: [
        {
          cell_type: 'code',
          source: ['notebookutils.credentials.getSecret("https://kv-demo-data.vault.azure.net/", "x")'],
          outputs: [
            {
              output_type: 'error',
              ename: 'E',
              evalue: '',
              traceback: [`\u001b[31m${forbiddenByRbac}\u001b[0m`],
            },
          ],
        },
      ],
    };
    expect(await heard(file('run.ipynb', JSON.stringify(notebook)))).toContain(OBJECT);
  });

  it.each<[string, () => object]>([
    ['an address of another host', () => attachment('http://127.0.0.1:1/files/a.log', 'a.log', 10)],
    ['a picture', () => file('a.png', 'x')],
    ['a file over 1 MB', () => file('big.log', 'x', 2_000_000)],
    ['a file that is larger than it says', () => file('lies.log', Buffer.alloc(1_200_000, 'x'), 10)],
    ['a file that moved', () => file('moved.log', 'moved')],
    ['a file that is gone', () => attachment(`${opened.peer.origin}/files/none.log`, 'none.log', 10)],
  ])('%s is not read, and that is said', async (_name, make) => {
    expect(await heard(make())).toContain('An attachment was not read');
  });

  it('the form takes a file too', async () => {
    const { shown } = await form(opened, { text: 'see the log', files: [file('form.log', forbiddenByRbac)] });
    expect(textOf(...shown)).toContain(OBJECT);
  });
});

describe('a secret in a public message', () => {
  const text = `403 ForbiddenByRbac from Key Vault with client_secret=${SECRET}`;

  it('its author is told in private what it was and what to do, once, and it is never repeated', async () => {
    const calls = await hear(mention(text));
    const [told] = posts(calls, DM);
    expect(textOf(told)).toContain('a client secret');
    expect(textOf(told)).toContain('make a new one');
    expect(control(told, 'delete')).toBeUndefined();
    expect(textOf(...posts(calls, CHANNEL))).not.toMatch(/secret was pasted/);
    expect(JSON.stringify(calls)).not.toContain(SECRET.slice(6, 18));
  });

  it('where the app may delete, it offers to, and obeys the author alone', async () => {
    allow(MANAGE_MESSAGES);
    const message = mention(text);
    opened.peer.messages.set(message.id, message as never);
    const [told] = posts(await hear(message), DM);
    const stranger = await click(opened, told, 'delete', undefined, { user: OTHER, dm: true });
    expect(textOf(...stranger.shown)).toContain('Only the author');
    expect(opened.peer.messages.has(message.id)).toBe(true);
    const done = await click(opened, told, 'delete', undefined, { dm: true });
    expect(textOf(...done.shown)).toContain('The message is deleted.');
    expect(opened.peer.messages.has(message.id)).toBe(false);
    const again = await click(opened, told, 'delete', undefined, { dm: true });
    expect(textOf(...again.shown)).toContain('I could not delete it');
    allow(0n);
  });

  it('an author without DMs finds it behind a button that works for them alone', async () => {
    opened.peer.faults.push({
      match: new RegExp(`^POST /channels/${DM}/messages`),
      times: 1,
      status: 403,
      body: { message: 'Cannot send messages to this user', code: 50007 },
    });
    const [post] = posts(await hear(mention(text)), CHANNEL);
    const mine = await click(opened, post, 'leak');
    expect(isHidden(mine.callback)).toBe(true);
    expect(textOf(...mine.shown)).toContain('a client secret');
    const others = await click(opened, post, 'leak', undefined, { user: OTHER });
    expect(textOf(...others.shown)).not.toContain('client secret');
  });

  it('a message command on it tells its author, not the one who used it', async () => {
    const message = said(OTHER, text);
    const { shown } = await onMessage(opened, 'Diagnose this', message, { user: MODERATOR });
    expect(textOf(...shown)).not.toMatch(/secret was pasted|client secret/);
    const notes = posts(opened.peer.calls, DM).filter((call) =>
      JSON.stringify(call.body).includes(message.id),
    );
    expect(notes.length).toBe(1);
    await onMessage(opened, 'Check this claim', message, { user: MODERATOR });
    expect(
      posts(opened.peer.calls, DM).filter((call) => JSON.stringify(call.body).includes(message.id)).length,
    ).toBe(1);
  });
});

it('Discord would have refused none of all this', () => expect(opened.peer.refused).toEqual([]));

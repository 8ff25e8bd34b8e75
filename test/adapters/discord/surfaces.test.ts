/** Every surface of the Discord door, through the real client and a peer as strict as Discord. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf, who } from '../../../bot/look-up/who.ts';
import { NOW, words } from '../../engine.ts';
import { exampleResults } from '../../example-results.ts';
import { forbiddenByRbac, OBJECT } from '../../fixtures/refusals.ts';
import {
  click,
  componentsIn,
  control,
  form,
  isHidden,
  optionsOf,
  slash,
  textOf,
  typing,
} from './peer/act.ts';
import { contractFound } from './peer/contract.ts';
import { type Opened, openDiscord } from './peer/open.ts';
import { ASKER, CHANNEL, GUILD, OTHER, OTHER_CHANNEL, snowflake } from './peer/world.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openDiscord();
});
afterAll(() => opened.close());
// Nobody waits for a cooldown here.
beforeEach(() => {
  opened.clock.ahead += 60;
});

describe('the contract', () => {
  it.runIf(contractFound)('deploys the commands in a body that Discord accepts', () => {
    expect(opened.peer.commands.length).toBe(8);
  });
  it.runIf(!contractFound)(
    'skipped: discord-openapi.json was not found, so only the limits are checked',
    () => {
      expect(contractFound).toBe(false);
    },
  );
});

describe('/diagnose', () => {
  it('opens a form that warns of live tokens', async () => {
    const { callback } = await slash(opened, 'diagnose');
    const text = JSON.stringify(callback.body);
    expect(text).toContain('"type":9');
    expect(text).toContain('without its signature');
    expect(text).toContain('How was it started?');
  });

  it('answers the form in private, with the values of the paste, a command to copy and links to passages', async () => {
    const { callback, shown } = await form(opened, { text: forbiddenByRbac, trigger: 'schedule' });
    expect(callback.body).toEqual({ type: 5, data: { flags: 64 } });
    const text = textOf(...shown);
    expect(text).toContain(OBJECT);
    expect(text).toContain('last updated that schedule');
    expect(text).toMatch(/\[\\\[1\\\]\]\(https:/);
    const command = shown
      .flatMap(componentsIn)
      .find(({ content }) => String(content).startsWith('```sh\naz role'));
    expect(String(command?.content)).toMatch(/^```sh\n[^\n]+\n```$/);
    const verbs = ['share', 'ok', 'no', 'more'];
    expect(verbs.map((verb) => control(shown.at(-1), verb)?.type)).toEqual([2, 2, 2, 3]);
    expect(JSON.stringify(shown.at(-1)?.body)).toContain('https://caller-id.example/a/kv-forbidden-by-rbac');
  });

  it('shows every part with the sources of that part, and says what their passages say', async () => {
    const { shown } = await form(opened, { text: forbiddenByRbac });
    const options = optionsOf(shown.at(-1), 'more');
    expect(options.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['sources', 'more-cause', 'read', 'limits']),
    );
    for (const { value } of options) {
      opened.clock.ahead += 5;
      const part = await click(opened, shown.at(-1), 'more', [value]);
      expect(isHidden(part.callback), value).toBe(true);
      expect(textOf(...part.shown).length, value).toBeGreaterThan(20);
      if (!['read', 'notice'].includes(value)) expect(textOf(...part.shown), value).toContain('checked');
    }
  });

  it('an empty form gets the notice that there is nothing to read', async () => {
    const { shown } = await form(opened, {});
    expect(textOf(...shown)).toContain('There is nothing to read here.');
  });
});

describe('Share', () => {
  it('posts once for all, without what was read from the paste', async () => {
    const { shown } = await form(opened, { text: forbiddenByRbac });
    expect(textOf(...shown)).toContain(OBJECT);
    const first = await click(opened, shown.at(-1), 'share');
    expect(first.callback.body).toEqual({ type: 6 });
    const post = first.shown[0];
    expect(isHidden(post)).toBe(false);
    expect(textOf(post)).toContain('Key Vault Secrets User');
    expect(textOf(post)).toContain(`Shared by <@${ASKER.id}>`);
    expect(JSON.stringify(first.shown.map(({ body }) => body))).not.toContain(OBJECT);
    const second = await click(opened, shown.at(-1), 'share');
    expect(second.shown).toEqual([]);
  });

  it('after 15 minutes says that it is over', async () => {
    const { shown } = await form(opened, { text: forbiddenByRbac });
    opened.clock.ahead += 901;
    const late = await click(opened, shown.at(-1), 'share');
    expect(textOf(...late.shown)).toContain('over 15 minutes old');
    expect(isHidden(late.shown[0])).toBe(true);
  });
});

describe('a question of the assistant', () => {
  const asking = exampleResults.find(
    ({ answer }) => answer.outcome === 'ask' && (answer.question?.options.length ?? 0) > 1,
  );

  it('is a menu whose choice diagnoses again, for the one who was asked', async () => {
    const { shown } = await form(opened, { text: asking?.example.text ?? '' });
    const offered = optionsOf(shown.at(-1), 'choose').map(({ label }) => label);
    expect(offered).toEqual(asking?.answer.question?.options.map(({ label }) => label));
    const value = String(optionsOf(shown.at(-1), 'choose')[0]?.value);
    const stranger = await click(opened, shown.at(-1), 'choose', [value], { user: OTHER });
    expect(textOf(...stranger.shown)).toContain('Only the person who asked');
    const next = await click(opened, shown.at(-1), 'choose', [value]);
    expect(isHidden(next.callback)).toBe(true);
    expect(textOf(...next.shown)).not.toBe(textOf(...shown));
  });
});

describe('feedback', () => {
  it('is kept, and asks why it did not help', async () => {
    const { shown } = await form(opened, { text: forbiddenByRbac });
    const yes = await click(opened, shown.at(-1), 'ok');
    expect(textOf(...yes.shown)).toContain('Kept');
    const no = await click(opened, shown.at(-1), 'no');
    const reason = await click(opened, no.shown.at(-1), 'why', ['outdated']);
    expect(textOf(...reason.shown)).toContain('Kept');
    const { feedback } = await opened.records.stats(NOW + opened.clock.ahead, 5);
    expect(feedback).toMatchObject({ helpful: 0, unhelpful: 1, why: { outdated: 1 } });
  });
});

describe('/answer, /who, /explain', () => {
  it('complete what is typed: 25 choices at most, misspellings too', async () => {
    for (const [name, option, typed, others] of [
      ['answer', 'about', 'forbiden by rbac', {}],
      ['answer', 'about', '', {}],
      ['who', 'item', 'notbook', {}],
      ['who', 'trigger', 'sched', { item: 'notebook' }],
      ['explain', 'word', 'idtip', {}],
      ['explain', 'word', 'AADSTS7000', {}],
    ] as const) {
      const choices = await typing(opened, name, option, typed, others);
      expect(choices.length, `${name} ${typed}`).toBeGreaterThan(0);
      expect(choices.length).toBeLessThanOrEqual(25);
    }
    const [first] = await typing(opened, 'who', 'item', 'notbook');
    expect(first?.value).toBe('notebook');
    expect(await typing(opened, 'who', 'trigger', '', { item: 'no-such-item' })).toEqual([]);
  });

  it('answer in private, with a button that posts it', async () => {
    const { callback } = await slash(opened, 'answer', { about: 'kv-forbidden-by-rbac' });
    expect(isHidden(callback)).toBe(true);
    expect(textOf(callback)).toContain('Key Vault Secrets User');
    const post = await click(opened, callback, 'post');
    expect(isHidden(post.callback)).toBe(false);
    expect(textOf(...post.shown)).toContain('Key Vault Secrets User');
    const [part] = optionsOf(callback, 'part');
    const more = await click(opened, callback, 'part', [String(part?.value)]);
    expect(textOf(...more.shown)).toContain('checked');
  });

  it.each([
    ['who', { item: 'notebook', trigger: 'schedule' }, 'created or last updated'],
    ['explain', { word: 'ForbiddenByRbac' }, 'Azure Key Vault'],
    ['explain', { word: 'idtyp' }, 'app-only'],
  ])('%s %j', async (name, options, expected) => {
    const { callback } = await slash(opened, name, options as never);
    expect(isHidden(callback)).toBe(true);
    expect(textOf(callback)).toContain(expected);
    const post = await click(
      opened,
      (await slash(opened, name, options as never)).shown.at(-1) ?? callback,
      'post',
    );
    expect(textOf(...post.shown)).toContain(expected);
  });

  it.each([
    ['who', { item: 'zzz' }],
    ['who', { item: 'notebook', trigger: '__proto__' }],
    ['explain', { word: 'constructor' }],
    ['answer', { about: '\u202e' }],
  ])('%s %j is told that it is unknown', async (name, options) => {
    const { callback } = await slash(opened, name, options as never);
    expect(isHidden(callback)).toBe(true);
    expect(textOf(callback)).toMatch(/There is no|not known here/);
  });

  it('with for: show it to all, and mention that person alone', async () => {
    const { callback } = await slash(
      opened,
      'answer',
      { about: 'kv-forbidden-by-rbac', for: OTHER.id },
      {},
      {
        users: { [OTHER.id]: OTHER },
      },
    );
    const { data } = callback.body as unknown as { data: { allowed_mentions: object } };
    expect(isHidden(callback)).toBe(false);
    expect(data.allowed_mentions).toMatchObject({ parse: [], users: [OTHER.id] });
    expect(textOf(callback)).toContain(`<@${OTHER.id}>`);
  });
});

describe('/settings', () => {
  it('show, change and obey', async () => {
    const before = await slash(opened, 'settings');
    expect(textOf(...before.shown)).toContain('**Channels**: all');
    const after = await slash(opened, 'settings', { dates: 'de', private: false });
    expect(textOf(...after.shown)).toContain('everybody sees them');
    const open = await slash(opened, 'who', { item: 'notebook', trigger: 'schedule' });
    expect(isHidden(open.callback)).toBe(false);
    const [source] = who(rowsOf('notebook', 'schedule', words), words, NOW).sources;
    const [year, month, day] = source?.checked.split('-') ?? [];
    expect(textOf(open.callback, ...open.shown)).toContain(`checked ${day}.${month}.${year}`);
    const chosen = await click(opened, after.shown.at(-1), 'channels', [CHANNEL]);
    expect(textOf(...chosen.shown)).toContain(`<#${CHANNEL}>`);
    const elsewhere = await slash(opened, 'who', { item: 'notebook' }, { channel: OTHER_CHANNEL });
    expect(isHidden(elsewhere.callback)).toBe(true);
    const thread = { id: snowflake(), type: 11, name: 'in it', guild_id: GUILD, parent_id: CHANNEL };
    opened.peer.gateway.emit('THREAD_CREATE', { ...thread, thread_metadata: {}, newly_created: true });
    const inThread = await slash(opened, 'who', { item: 'notebook' }, { channel: thread.id });
    expect(isHidden(inThread.callback)).toBe(false);
    expect(await opened.records.settings(`discord:${GUILD}`)).toEqual({
      channels: [CHANNEL],
      locale: 'de',
      ephemeral: false,
    });
    await slash(opened, 'settings', { dates: 'en-GB', private: true });
    await click(opened, after.shown.at(-1), 'channels', []);
  });

  it('refuse a language that is none', async () => {
    const { shown } = await slash(opened, 'settings', { dates: 'no such tongue' });
    expect(textOf(...shown)).toContain('no language tag');
  });
});

it('Discord would have refused none of all this', () => expect(opened.peer.refused).toEqual([]));

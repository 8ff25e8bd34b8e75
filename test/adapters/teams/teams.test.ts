/** Recorded activities of Teams through the whole door: what each surface answers, exactly, citations on the wire included. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerTo, NOW } from '../../engine.ts';
import { APP_ID, TENANT } from './peer/authority.ts';
import { openTeams, PUBLIC_URL, type Teams, USER } from './peer/door.ts';

const thread = readFileSync(new URL('../../../docs/thread.txt', import.meta.url), 'utf8');
const ASKS = 'getSecret in my notebook fails: 403 Forbidden, innererror ForbiddenByRbac';
const CARD = 'application/vnd.microsoft.card.adaptive';
let teams: Teams;

beforeAll(async () => {
  teams = await openTeams();
});
afterAll(() => teams.close());
beforeEach(() => {
  teams.connector.received.length = 0;
  teams.connector.refused.length = 0;
});
const sent = () => teams.connector.received.map(({ body }) => body);
const invoke = (name: string, value: unknown, more: Record<string, unknown> = {}) =>
  teams.post(teams.activity({ type: 'invoke', name, value, ...more }));
const payload = (content: string, author: string = USER) => ({
  commandId: 'diagnose',
  commandContext: 'message',
  messagePayload: { id: '1', from: { user: { id: author } }, body: { contentType: 'html', content } },
});
// biome-ignore lint/suspicious/noExplicitAny: cards are looked into.
const texts = (card: any): string => JSON.stringify(card);

describe('a message', () => {
  it('in a personal chat is answered with text, card and citations that Teams accepts', async () => {
    expect((await teams.post(teams.activity({ text: thread }))).status).toBe(200);
    expect(teams.connector.refused).toEqual([]);
    const [message] = sent();
    const answer = answerTo(thread);
    expect(message.replyToId).toMatch(/^activity-/);
    expect(message.text).toContain('**Who is calling** —');
    expect(message.channelData).toEqual({ feedbackLoop: { type: 'default' } });
    const [root] = message.entities;
    const numbers = [...new Set([...message.text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)))].sort(
      (a, b) => a - b,
    );
    expect(root.citation.map(({ position }: { position: number }) => position)).toEqual(numbers);
    for (const { position, appearance } of root.citation)
      expect(appearance.url).toBe(answer.sources.find(({ n }) => n === position)?.url);
    expect(texts(message)).not.toContain('AI-generated');
  });

  it('cites in the card the same sources as the Answer, where nothing was left out', async () => {
    const text = 'what does ForbiddenByFirewall mean';
    await teams.post(teams.activity({ text }));
    const [{ attachments }] = sent();
    const cited = new Set(
      [...texts(attachments[0].content).matchAll(/\[(\d+)\\*\]/g)].map(([, n]) => Number(n)),
    );
    expect([...cited].sort((a, b) => a - b)).toEqual(answerTo(text).sources.map(({ n }) => n));
  });

  it('in a channel is read without the mention and answered in its thread', async () => {
    const mention = {
      type: 'mention',
      text: '<at>Fabric Caller ID</at>',
      mentioned: { id: `28:${APP_ID}`, name: 'x' },
    };
    const conversation = {
      id: '19:channel@thread.tacv2;messageid=1',
      conversationType: 'channel',
      tenantId: TENANT,
    };
    await teams.post(
      teams.activity({
        text: '<at>Fabric Caller ID</at> who does a scheduled notebook run as?',
        entities: [mention],
        conversation,
      }),
    );
    expect(teams.connector.received[0]?.path).toContain(
      '/v3/conversations/19:channel@thread.tacv2;messageid=1/activities/',
    );
    expect(sent()[0].text).toContain('schedule');
  });

  it('in a group is read from its HTML where there is no text', async () => {
    const attachments = [
      {
        contentType: 'text/html',
        content: `<blockquote>other words</blockquote><p>what does<br>ForbiddenByRbac mean?</p>`,
      },
    ];
    await teams.post(
      teams.activity({
        text: '',
        attachments,
        conversation: { id: '19:g@thread.v2', conversationType: 'groupChat' },
      }),
    );
    expect(texts(sent()[0])).toContain('role');
  });

  it('delivered again is answered once', async () => {
    const same = teams.activity({ text: 'what does ForbiddenByRbac mean' });
    await Promise.all([teams.post(same), teams.post(same), teams.post(same)]);
    expect(sent().length).toBe(1);
  });

  it('about nothing of ours gets no source and no claim', async () => {
    await teams.post(teams.activity({ text: 'How do I write a running total in DAX?' }));
    expect(sent()[0].entities[0].citation).toEqual([]);
  });

  it('with hostile text opens no mention, link or markup', async () => {
    const text =
      'Caller: appid=<at>everyone</at> [x](https://evil.example) **b**; 403 ForbiddenByRbac vault <img src=x onerror=1>';
    await teams.post(teams.activity({ text }));
    const out = JSON.stringify(sent()[0]);
    expect(out).not.toContain('<at>');
    expect(out).not.toContain('evil.example');
    expect(out).not.toContain('<img');
  });
});

describe('a question', () => {
  const ask = async () => {
    await teams.post(teams.activity({ text: ASKS }));
    const card = sent()[0].attachments[0].content;
    const execute = /"followUp":"([\w-]+)"/.exec(texts(card));
    return { card, followUp: execute?.[1] as string };
  };

  it('shows its choices on the card and goes on in place', async () => {
    const { card, followUp } = await ask();
    expect(texts(card)).toContain('"type":"Action.Execute"');
    const choices = answerTo(ASKS).question?.options.map(({ value, label }) => ({ title: label, value }));
    expect(texts(card)).toContain(JSON.stringify(choices));
    const { status, body } = await invoke('adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: 'choose', data: { followUp, value: 'schedule' } },
    });
    expect({ status, statusCode: body.statusCode, type: body.type }).toEqual({
      status: 200,
      statusCode: 200,
      type: CARD,
    });
    const whole = answerTo(ASKS, { trigger: 'schedule' });
    expect(texts(body.value)).toContain((whole.callers[0]?.statements[0]?.text ?? '-').slice(0, 30));
  });

  it('of another person stays closed', async () => {
    const { followUp } = await ask();
    const { body } = await invoke(
      'adaptiveCard/action',
      { action: { verb: 'choose', data: { followUp, value: 'schedule' } } },
      { from: { id: '29:other', aadObjectId: '99999999-aaaa-4bbb-8ccc-666666666666' } },
    );
    expect(body.type).toBe('application/vnd.microsoft.activity.message');
  });

  it('with a malformed choice is refused', async () =>
    expect(
      (await invoke('adaptiveCard/action', { action: { verb: 'choose', data: { followUp: 1 } } })).status,
    ).toBe(400));
});

describe('message actions', () => {
  it('*Diagnose* answers as a dialog, and sends on what holds nothing of the message', async () => {
    const secretName = 'payroll-2031';
    const content = `<div><p>Caller: appid=0a1b2c3d-1111-4222-8333-444455556666;oid=1a1b2c3d-1111-4222-8333-444455556666</p><p>Action: Microsoft.KeyVault/vaults/secrets/getSecret/action innererror: ForbiddenByRbac secret ${secretName}, notebook started by an Airflow DAG with an SPN</p></div>`;
    const { body } = await invoke('composeExtension/fetchTask', payload(content));
    expect(body.task.type).toBe('continue');
    const { card } = body.task.value;
    expect(texts(card)).toContain('1a1b2c3d-1111-4222-8333-444455556666');
    const others = await invoke('composeExtension/fetchTask', payload(content, 'somebody-else'));
    expect(texts(others.body)).not.toMatch(/1a1b2c3d|0a1b2c3d|payroll/);
    const submit = card.content.actions.find(({ type }: { type: string }) => type === 'Action.Submit');
    const shared = await invoke('composeExtension/submitAction', {
      commandId: 'diagnose',
      data: submit.data,
    });
    const [attachment] = shared.body.composeExtension.attachments;
    expect(texts(attachment)).toContain('Key Vault Secrets User');
    expect(texts(attachment)).not.toMatch(/1a1b2c3d|0a1b2c3d|payroll/);
  });

  it('*Check this claim* shows the verdict first', async () => {
    const content =
      '<p>Fabric creates a session-specific identity for every notebook run that is not visible in Entra ID.</p>';
    const { body } = await invoke('composeExtension/fetchTask', { ...payload(content), commandId: 'check' });
    expect(body.task.value.title).toBe('Check this claim');
    expect(body.task.value.card.content.body[0].text).toContain('Claim:');
  });

  it('an unknown command or an answer that is gone is refused plainly', async () => {
    expect((await invoke('composeExtension/fetchTask', { commandId: 'x' })).status).toBe(400);
    const gone = await invoke('composeExtension/submitAction', { data: { share: 'nothing' } });
    expect(gone.body.composeExtension.type).toBe('message');
  });
});

describe('the search extension and links', () => {
  it('inserts canonical answers with a preview', async () => {
    const { body } = await invoke('composeExtension/query', {
      commandId: 'answer',
      parameters: [{ name: 'words', value: 'ForbiddenByRbac' }],
    });
    const [first] = body.composeExtension.attachments;
    expect(first.contentType).toBe(CARD);
    expect(first.preview.contentType).toBe('application/vnd.microsoft.card.thumbnail');
    expect(texts(first.content)).toContain(`${PUBLIC_URL}/a/kv-forbidden-by-rbac`);
  });

  it('unfolds a link to one of our pages and no other', async () => {
    const { body } = await invoke('composeExtension/queryLink', {
      url: `${PUBLIC_URL}/a/kv-forbidden-by-rbac?x=1`,
    });
    expect(body.composeExtension.attachments.length).toBe(1);
    for (const url of ['https://evil.example/a/kv-forbidden-by-rbac', `${PUBLIC_URL}/a/no-such-entry`, 7])
      expect((await invoke('composeExtension/queryLink', { url })).body.composeExtension.attachments).toEqual(
        [],
      );
  });
});

describe('feedback and the rest', () => {
  const like = (replyToId: string, reaction: string) =>
    invoke(
      'message/submitAction',
      { actionName: 'feedback', actionValue: { reaction, feedback: '{"feedbackText":"zebra words"}' } },
      { replyToId },
    );

  it('counts feedback for the entry that answered, a later one of the same person in place of the first', async () => {
    await teams.post(teams.activity({ text: 'what does ForbiddenByRbac mean' }));
    const id = teams.connector.received[0]?.id as string;
    expect((await like(id, 'like')).status).toBe(200);
    expect((await like(id, 'dislike')).status).toBe(200);
    const { feedback } = await teams.records.stats(NOW, 10);
    expect(feedback.byEntry).toEqual([{ entry: 'kv-forbidden-by-rbac', helpful: 0, unhelpful: 1 }]);
    expect((await like(id, 'maybe')).status).toBe(400);
  });

  it('greets when it is added, and nobody else', async () => {
    await teams.post(teams.activity({ type: 'conversationUpdate', membersAdded: [{ id: `28:${APP_ID}` }] }));
    await teams.post(teams.activity({ type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }] }));
    expect(sent().map(({ text }) => text.slice(0, 20))).toEqual(['**Fabric Caller ID**']);
  });

  it('says of an invoke it does not know that it is not implemented', async () =>
    expect((await invoke('something/else', {})).status).toBe(501));
});

describe('what must not get in', () => {
  it.each([
    ['no JSON', '{', 400],
    ['a body over 1 MB', JSON.stringify({ text: 'x'.repeat(1_100_000) }), 413],
    ['a list', '[]', 400],
  ])('%s', async (_name, body, status) => expect((await teams.post(body)).status).toBe(status));

  it('no token: 401, logged without content', async () => {
    expect((await teams.post(teams.activity({ text: 'zebraword' }), 'Bearer x.y.z')).status).toBe(401);
    expect(teams.lines.join('\n')).not.toContain('zebraword');
  });
});

/** The assistant and its store: it answers without one, and what it keeps opens for the right person, key and time alone. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Ask, Assistant } from '../../../bot/assistant/assistant.ts';
import { Seal } from '../../../bot/assistant/seal.ts';
import { openRecords } from '../../../bot/records/open-records.ts';
import type { Records } from '../../../bot/records/records.ts';
import { StoreUnavailable } from '../../../bot/records/store-unavailable.ts';
import { answerTo, NOW, words } from '../../engine.ts';
import { exported } from '../records/store-tests.ts';

const TEXT =
  'Our notebook gets a 403 ForbiddenByRbac when it reads a secret of the vault kv-quokka. It is started by a pipeline.';
const ask = (more: Partial<Ask> = {}): Ask => ({
  text: TEXT,
  door: 'discord',
  user: '1',
  place: '7',
  openFor: 900,
  keep: true,
  ...more,
});
/** A store that is away. */
const away = new Proxy({} as Records, {
  get: () => () => Promise.reject(new StoreUnavailable({ code: 'ECONNREFUSED' })),
});
function assistantOn(records: Records, key: Uint8Array = randomBytes(32), clock = { now: NOW }) {
  const failed: string[] = [];
  const assistant = new Assistant({
    lexicon: words,
    records,
    seal: new Seal(key),
    now: () => clock.now,
    onStoreError: (_error, write) => failed.push(write),
  });
  return { assistant, failed };
}

describe('without a store', () => {
  it('gives the same answer, no open question, and says which writes failed', async () => {
    const { assistant, failed } = assistantOn(away);
    const reply = await assistant.answer(ask());
    expect(reply.answer).toEqual(answerTo(TEXT));
    expect(reply.followUp).toBeUndefined();
    await expect.poll(() => failed.sort()).toEqual(['add-answer', 'open-follow-up']);
  });

  it('takes an event once in this process, and says so of another event too', async () => {
    const { assistant } = assistantOn(away);
    expect(await assistant.first('one', 'discord')).toBe(true);
    expect(await assistant.first('one', 'discord')).toBe(false);
    expect(await assistant.first('one', 'teams')).toBe(true);
  });

  it('does not pretend to have kept feedback, or to have found what was asked', async () => {
    const { assistant } = assistantOn(away);
    await expect(assistant.feedback('a'.repeat(22), true, ask())).rejects.toThrow(StoreUnavailable);
    await expect(assistant.choose('a'.repeat(22), 'schedule', ask())).rejects.toThrow(StoreUnavailable);
  });
});

describe('with a store', () => {
  it('takes an event once, whichever process it reaches', async () => {
    const records = await openRecords({ file: ':memory:' });
    const key = randomBytes(32);
    const [one, two] = [assistantOn(records, key).assistant, assistantOn(records, key).assistant];
    const taken = await Promise.all([one, two, one, two].map((each) => each.first('event', 'teams')));
    expect(taken.filter(Boolean)).toHaveLength(1);
    await records.close();
  });

  it('opens nothing with another key', async () => {
    const records = await openRecords({ file: ':memory:' });
    const { id } = await assistantOn(records).assistant.answer(ask());
    expect(await assistantOn(records).assistant.again(id, ask())).toBeUndefined();
    await records.close();
  });

  it('keeps no id of a person, no conversation and no client’s own words', async () => {
    const records = await openRecords({ file: ':memory:' });
    const { assistant, failed } = assistantOn(records);
    const user = '19:a1b2c3@unq.gbl.spaces';
    const { id } = await assistant.answer(ask({ user, later: true, given: { trigger: 'my own words' } }));
    assistant.sentAs(id, 'teams:19:conversation@thread.v2:1700000000000');
    await assistant.feedback('teams:19:conversation@thread.v2:1700000000000', false, {
      ...ask({ user }),
      why: 'wrong',
    });
    await assistant.feedback('eyJhbGciOiJub25lIn0.made-up', true, ask());
    await expect(assistant.feedback(id, false, { ...ask(), why: 'It is all wrong' })).rejects.toThrow(
      TypeError,
    );
    const kept = await exported(records);
    const all = JSON.stringify(kept);
    for (const word of ['conversation', 'a1b2c3', 'eyJ', 'own words', 'all wrong', 'quokka'])
      expect(all).not.toContain(word);
    // The answer and the feedback on the message it was sent as name each other.
    expect((await records.stats(NOW, 9)).feedback.byEntry[0]?.entry).toBe(answerTo(TEXT).answeredBy[0]);
    expect(failed).toEqual([]);
    await records.close();
  });

  it('gives no answer to a choice that the question’s fact does not know', async () => {
    const records = await openRecords({ file: ':memory:' });
    const clock = { now: NOW };
    const { assistant } = assistantOn(records, randomBytes(32), clock);
    const text = 'My notebook fails with ForbiddenByRbac.';
    const { followUp, answer } = await assistant.answer(ask({ text }));
    const value = answer.question?.options[0]?.value ?? '';
    expect(followUp).toMatch(/^[\w-]{22}$/);
    expect(await assistant.choose(followUp ?? '', 'anything else', ask())).toBeUndefined();
    expect((await assistant.choose(followUp ?? '', value, ask()))?.id).toMatch(/^[\w-]{22}$/);
    clock.now += 900;
    expect(await assistant.choose(followUp ?? '', value, ask())).toBeUndefined();
    await records.close();
  });
});

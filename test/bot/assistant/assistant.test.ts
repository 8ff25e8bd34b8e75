/** The assistant behind the chat doors: what a button finds again, whose it is, and what others get to see. */
import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ask, Assistant } from '../../../bot/assistant/assistant.ts';
import { Seal } from '../../../bot/assistant/seal.ts';
import { openRecords } from '../../../bot/records/open-records.ts';
import { NOW, words } from '../../engine.ts';
import { exampleResults } from '../../example-results.ts';
import { forbiddenByRbac, OBJECT } from '../../fixtures/refusals.ts';

const records = await openRecords({ file: ':memory:' });
const failures: string[] = [];
let clock = NOW;
const assistant = new Assistant({
  lexicon: words,
  records,
  seal: new Seal(randomBytes(32)),
  now: () => clock,
  onStoreError: (_error, write) => failures.push(write),
});
const ask = (more: Partial<Ask> = {}): Ask => ({
  text: forbiddenByRbac,
  door: 'discord',
  user: '1',
  openFor: 900,
  keep: true,
  ...more,
});
const other = { door: 'discord', user: '2' } as const;
afterAll(() => records.close());

describe('an answer that is kept', () => {
  it('comes again whole for the one who asked, and without the paste for anybody else', async () => {
    const { id, answer } = await assistant.answer(ask());
    const mine = await assistant.again(id, ask());
    expect(mine?.answeredBy).toEqual(answer.answeredBy);
    expect(JSON.stringify(mine)).toContain(OBJECT);
    expect(JSON.stringify(await assistant.again(id, other))).not.toContain(OBJECT);
    expect(JSON.stringify(await assistant.shared(id, ask()))).not.toContain(OBJECT);
    expect(failures).toEqual([]);
  });

  it('is gone when its time is over', async () => {
    const { id } = await assistant.answer(ask());
    clock += 901;
    expect(await assistant.again(id, ask())).toBeUndefined();
    clock = NOW;
  });

  it('is not kept where the door does not ask for it and nothing is asked', async () => {
    const text = 'Is Fabric making a session-specific identity for each notebook run?';
    const { id, answer } = await assistant.answer(ask({ text, keep: false }));
    expect(answer.question).toBeUndefined();
    expect(await assistant.again(id, ask())).toBeUndefined();
  });
});

describe("another person's text", () => {
  it('gives the one who asks nothing that was read from it, now or later', async () => {
    const { id, answer, withoutPaste } = await assistant.answer(ask({ foreign: true }));
    expect(answer.answeredBy[0]).toBe('kv-forbidden-by-rbac');
    const seen = JSON.stringify([answer, withoutPaste(), await assistant.again(id, ask())]);
    expect(seen).not.toContain(OBJECT);
  });
});

describe('a question', () => {
  const asking = exampleResults.find(
    ({ answer }) => answer.outcome === 'ask' && (answer.question?.options.length ?? 0) > 1,
  );

  it('is answered by the one it was asked, and by nobody else', async () => {
    const text = asking?.example.text ?? '';
    const { followUp = '', answer } = await assistant.answer(ask({ text }));
    const value = answer.question?.options[0]?.value ?? '';
    expect(await assistant.choose(followUp, value, { ...other, openFor: 900 })).toBeUndefined();
    const next = await assistant.choose(followUp, value, ask());
    expect(next?.answer.outcome).not.toBe('abstain');
    expect(next?.id).not.toBe(followUp);
  });
});

/** Secrets stay with their owner in the records too: no byte of the paste in the store, its log, the outbox or the process's log. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openLog } from '../../adapters/log.ts';
import { Assistant } from '../../bot/assistant/assistant.ts';
import { Seal } from '../../bot/assistant/seal.ts';
import { noText } from '../../bot/records/no-text.ts';
import { openRecords } from '../../bot/records/open-records.ts';
import type { Records } from '../../bot/records/records.ts';
import { StoreUnavailable } from '../../bot/records/store-unavailable.ts';
import { compiled, NOW, words } from '../engine.ts';
import { exampleTexts, messageWithSecret, windows } from './arbitrary-message.ts';

const folder = mkdtempSync(join(tmpdir(), 'caller-id-promise-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every byte that the records wrote, as Latin-1. */
const stored = (at: string): string =>
  readdirSync(at)
    .map((name) => readFileSync(join(at, name), 'latin1'))
    .join('\n');

/** The real records, which fail now and then with an error that quotes what it was given. */
function failing(records: Records): Records {
  let calls = 0;
  return new Proxy(records, {
    get(target, name) {
      const method = Reflect.get(target, name) as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        const quoting = Object.assign(new Error(`no: ${JSON.stringify(args)}`), {
          code: '22000',
          detail: args,
        });
        if (name !== 'addFeedback' && ++calls % 7 === 0) return Promise.reject(new StoreUnavailable(quoting));
        return method.apply(target, args);
      };
    },
  });
}

/** Runs `messages` through the Assistant with the real records; returns what it opened, sealed and logged. */
async function remember(messages: readonly string[], at: string) {
  const lines: string[] = [];
  const log = openLog('debug', { write: (line: string) => void lines.push(line) });
  const records = await openRecords({ file: join(at, 'records.db') });
  const seal = new Seal(randomBytes(32));
  const held: string[] = [];
  const assistant = new Assistant({
    lexicon: words,
    records: failing({
      ...methods(records),
      openFollowUp: (one) => {
        held.push(JSON.stringify(seal.open(one.id, one.sealed)));
        return records.openFollowUp(one);
      },
    }),
    seal,
    now: () => NOW,
    onStoreError: (err, write) => log.error({ err, write }, 'records'),
  });
  for (const [n, text] of messages.entries()) {
    const who = { door: 'discord', user: `user-${n}`, place: '1234' } as const;
    const reply = await assistant.answer({
      ...who,
      text,
      openFor: 900,
      keep: true,
      given: { trigger: text },
    });
    await assistant.first(`delivery ${text}`, 'discord');
    await assistant.choose(reply.id, text, { ...who, openFor: 900 }).catch(() => undefined);
    await assistant
      .feedback(reply.id, false, { ...who, why: text })
      .catch((err) => log.error({ err }, 'feedback'));
    await assistant.feedback(text, true, who).catch((err) => log.error({ err }, 'feedback'));
    await assistant.feedback(reply.id, true, who);
  }
  // Side writes end before the files are read; the write-ahead log is read as it is before closing.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = stored(at);
  await records.close();
  return { bytes: before + stored(at), held, log: lines.join('') };
}

/** The methods of a class as an object of their own. */
const methods = (records: Records): Records =>
  Object.fromEntries(
    Object.getOwnPropertyNames(Object.getPrototypeOf(records)).map((name) => [
      name,
      (Reflect.get(records, name) as (...args: unknown[]) => unknown).bind(records),
    ]),
  ) as unknown as Records;

describe('secrets stay with their owner', () => {
  it('no 12 characters of a secret are in the store, sealed, or in the log', {
    timeout: 120_000,
  }, async () => {
    const cases = fc.sample(messageWithSecret, { numRuns: 150, seed: Math.floor(Math.random() * 2 ** 31) });
    const { bytes, held, log } = await remember(
      cases.map(({ message }) => message),
      join(folder, 'secrets'),
    );
    expect(bytes).toContain('discord:1234');
    expect(log).toContain('"write":"add-answer"');
    expect(held.length).toBeGreaterThan(100);
    const secrets = new Set(cases.flatMap(({ parts }) => parts.flatMap(windows)));
    expect(found(secrets, `${bytes}\n${log}\n${held.join('\n')}`)).toEqual([]);
  });

  it('nothing of the pasted text is there but names and codes of the knowledge', {
    timeout: 120_000,
  }, async () => {
    const every = Math.ceil(exampleTexts.length / 150);
    const messages = exampleTexts.filter((_, at) => at % every === 0);
    const { bytes, log } = await remember(messages, join(folder, 'texts'));
    const known = JSON.stringify([compiled, [...words.byName.keys()]]).toLowerCase();
    const structure = (await emptyStore()).toLowerCase();
    const leaked = found(new Set(messages.flatMap(windows)), `${bytes}\n${log}`)
      .map((one) => one.toLowerCase())
      .filter((one) => !known.includes(one) && !structure.includes(one));
    expect(leaked).toEqual([]);
  });
});

/** Those of `pieces`, 12 characters each, that are in `text`. */
function found(pieces: ReadonlySet<string>, text: string): string[] {
  const seen = new Set<string>();
  for (let at = 0; at + 12 <= text.length; at++) {
    const piece = text.slice(at, at + 12);
    if (pieces.has(piece)) seen.add(piece);
  }
  return [...seen];
}

/** What a store holds before anything was written. */
async function emptyStore(): Promise<string> {
  const at = join(folder, 'empty');
  const records = await openRecords({ file: join(at, 'records.db') });
  const bytes = stored(at);
  await records.close();
  expect(existsSync(at)).toBe(true);
  return bytes;
}

describe('the last gate', () => {
  it('lets no message through as an id, a name or a code, whatever it holds', () => {
    fc.assert(
      fc.property(messageWithSecret, ({ message: text }) => {
        const base = { answer: 'id', door: 'discord', helpful: true, user: 'u', at: NOW } as const;
        for (const one of [
          { ...base, why: text },
          { ...base, user: text },
          { ...base, place: text },
        ])
          expect(() => noText.feedback(one)).toThrow(TypeError);
      }),
      { numRuns: 200 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, Page } from '../../../../bot/evidence/fact.ts';
import { readers } from '../../../../bot/evidence/readers/readers.ts';
import { pageOf } from './page.ts';

const readAll = (page: Page): readonly Fact[] => readers.flatMap((reader) => reader(page));

const bits = [
  'Caller: appid=caxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx;oid=***;iss=https://sts.windows.net/<tid>/ ',
  "Action: 'Microsoft.KeyVault/vaults/secrets/getSecret/action' Resource: '/subscriptions/s/vaults/kv/secrets/n' ",
  'Vault: kv;location=westeurope ',
  '{"aud": "https://vault.azure.net", "idtyp": "app", "oid": "0a1b2c3d-1111-4222-8333-444455556666", "scp": "A.B",',
  'HTTP/1.1 403 Forbidden ',
  'GET https://api.fabric.microsoft.com/v1/workspaces ',
  'AADSTS700016: Application with identifier \'x\' was not found in the directory "Contoso". ',
  "Login failed for user '<token-identified principal>'. State: 1 ",
  'abfss://c@account.dfs.core.windows.net/x ',
  'mssparkutils.credentials.getSecret("kv", "n") ClientSecretCredential( az login --identity ',
  '\n',
  '"',
  "'",
  '{',
  '[',
  '<',
  '█',
  'İ',
  '\\',
  ';',
];

describe('all readers', () => {
  it('never throw, and place every fact inside the text', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 6 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.constantFrom('prose', 'payload', 'code', 'quote'), (parts, kind) => {
        const page = pageOf(parts.join(''), kind);
        for (const fact of readAll(page)) {
          expect(fact.name).toMatch(/^[a-z][a-z._-]{1,40}$/);
          expect(fact.value.length).toBeGreaterThan(0);
          expect(fact.value.length).toBeLessThanOrEqual(300);
          expect(fact.at).toBeGreaterThanOrEqual(0);
          expect(fact.end).toBeGreaterThan(fact.at!);
          expect(fact.end).toBeLessThanOrEqual(page.text.length);
          if (kind === 'quote') expect(fact.stance).toBe('quoted');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('give the same facts for the same text', () => {
    const text = bits.join('\n');
    expect(readAll(pageOf(text))).toEqual(readAll(pageOf(text)));
  });

  it.each([
    ...bits,
    'appid=',
    'oid;',
    'tid\n',
    'idtyp:',
    '{"oid":{"tid":',
    '"groups":["a",',
    '.vault.azure.net',
    'https://',
    'status ',
    'action: ',
    'a.',
    'a@',
    '0-',
  ])('stay linear on a megabyte of %j', (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const page: Page = {
      text,
      segments: [{ kind: 'payload', at: 0, end: text.length }],
      tokens: [],
      hosts: [],
    };
    const start = performance.now();
    expect(readAll(page).length).toBeLessThanOrEqual(readers.length * 200);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('find nothing in an empty message', () => {
    expect(readAll(pageOf(''))).toEqual([]);
    expect(readAll({ text: 'hello', segments: [], tokens: [], hosts: [] })).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrub } from '../../../../bot/evidence/scrub/scrub.ts';
import { fake } from './fake.ts';

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALNUM = `${UPPER}${UPPER.toLowerCase()}0123456789`;
const chars = (alphabet: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });
const joined = (...parts: (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));

const base64url = chars(`${ALNUM}-_`, 43, 400);
const jwt = fc
  .record({ aud: fc.webUrl(), appid: fc.uuid(), roles: fc.array(fc.constantFrom('a', 'b')), n: fc.nat() })
  .chain((claims) => joined(`${fake.header}.${fake.base64url(claims)}.`, base64url));
const clientSecret = joined(
  chars(ALNUM, 3),
  fc.constantFrom('7', '8'),
  'Q~',
  chars(`${ALNUM}-_.~`, 30, 33),
  chars(ALNUM, 1),
);
/** As people choose them, and as generators make them. Every one has a digit, as nearly all have. */
const password = joined(
  chars(ALNUM, 6, 20),
  fc.constantFrom('1', '7', '42'),
  chars(`${ALNUM}!#%^*_+=?~.@-`, 6, 20),
  chars(`${ALNUM}!`, 1),
);
const opaque = joined(chars(ALNUM, 10, 20), 'a1B2', chars(ALNUM, 20, 60));
const base64 = (bytes: 32 | 64) =>
  bytes === 64 ? joined(chars(`${ALNUM}+/`, 86), '==') : joined(chars(`${ALNUM}+/`, 43), '=');
const refreshToken = joined(
  fc.constantFrom('0', '1'),
  '.A',
  chars(ALNUM, 40, 60),
  '.Ag',
  chars(`${ALNUM}-_`, 60, 900),
  chars(ALNUM, 1),
);

/** Ways to write a key and its value. None of them needs an escape for the characters that the secrets above have. */
const CARRIERS: Readonly<Record<string, (key: string, value: string) => string>> = {
  JSON: (key, value) => JSON.stringify({ a: 1, [key]: value, tenant: 't' }, null, 2),
  'minified JSON': (key, value) => JSON.stringify({ a: 1, [key]: value, tenant: 't' }),
  'escaped JSON': (key, value) => JSON.stringify(JSON.stringify({ a: 1, [key]: value, tenant: 't' })),
  'twice escaped JSON': (key, value) => JSON.stringify(JSON.stringify(JSON.stringify({ [key]: value }))),
  'an environment file': (key, value) => `A=1\n${key.toUpperCase()}=${value}\nB=2`,
  YAML: (key, value) => `a: 1\n${key}: ${value}\nb: 2`,
  'quoted YAML': (key, value) => `a: 1\n  ${key}: '${value}'\n`,
  shell: (key, value) => `export ${key.toUpperCase()}="${value}" && ./run`,
  'a flag': (key, value) => `./run --${key.replaceAll('_', '-')} ${value} --verbose`,
  Python: (key, value) => `f(a, ${key}="${value}", b=2)`,
  PowerShell: (key, value) => `$${key} = '${value}'`,
  HCL: (key, value) => `  ${key}    = "${value}"`,
  XML: (key, value) => `<${key}>${value}</${key}>`,
  'a form': (key, value) => `a=1&${key}=${encodeURIComponent(value)}&b=2`,
  'an HTTP header': (key, value) => `GET / HTTP/1.1\r\n${key}: ${value}\r\nHost: x\r\n`,
  'a Markdown fence': (key, value) => `\`\`\`yaml\n${key}: ${value}\n\`\`\``,
  'inline code': (key, value) => `I set \`${key}=${value}\` and it failed`,
};

const SECRETS: Readonly<Record<string, readonly [fc.Arbitrary<string>, readonly string[]]>> = {
  'a JWT': [jwt, ['access_token', 'x']],
  'a client secret': [clientSecret, ['client_secret', 'value']],
  'a password': [password, ['password', 'client_secret', 'db_password']],
  'an account key': [base64(64), ['account_key', 'value']],
  'a shared access key': [base64(32), ['shared_access_key']],
  'a refresh token': [refreshToken, ['refresh_token', 'value']],
  'an opaque token': [opaque, ['access_token', 'token', 'session_token']],
  'an API key': [opaque, ['api_key', 'subscription_key']],
  'a GitHub token': [joined('ghp_', chars(ALNUM, 30), 'a1b2c3'), ['value', 'github_token']],
};

/** A window of the value that still stands, if one does. */
const leak = (text: string, value: string): string | undefined => {
  for (let at = 0; at + 12 <= value.length; at++) {
    if (text.includes(value.slice(at, at + 12))) return value.slice(at, at + 12);
  }
  return undefined;
};

const surroundings = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.lorem({ maxCount: 20 }),
  fc.constantFrom(
    'Caller: appid=11111111-2222-4333-8444-555555555555;oid=4',
    '{"error":{"code":"Forbidden","message":"x"}}',
    'password',
    'client_secret=',
    'token: eyJ',
  ),
);

describe.each(Object.entries(SECRETS))('no 12 characters of %s survive', (_, [secret, keys]) => {
  it.each(Object.entries(CARRIERS))('in %s', (_carrier, carry) => {
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom(...keys),
        surroundings,
        surroundings,
        (value, key, before, behind) => {
          const text = `${before}\n${carry(key, value)}\n${behind}`;
          const scrubbed = scrub(text);
          expect(leak(scrubbed.text, value)).toBeUndefined();
          expect(leak(scrubbed.text, encodeURIComponent(value))).toBeUndefined();
          expect(scrubbed.text).toHaveLength(text.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Pieces from which secrets, half secrets and their neighbours come together in every order. */
const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(...'=:;,&"\'`\\ \n.@/?|(){}<>█'),
  fc.constantFrom(
    'eyJ',
    fake.header,
    fake.payload,
    fake.unsigned,
    '8Q~',
    fake.clientSecret,
    fake.discord,
    fake.github,
  ),
  fc.constantFrom(
    'password',
    'client_secret',
    'sig',
    'AccountKey',
    'Cookie: a',
    'Bearer ',
    'Authorization',
    'code',
    'token',
    '--password ',
    'SharedKey acct:',
    'api key',
  ),
  fc.constantFrom(
    'https://me:',
    '-----BEGIN PRIVATE KEY-----',
    '-----END',
    '%3D',
    '%26',
    '\\n',
    '\\"',
    '&amp;',
    'Q%7E',
    '****',
    '...',
  ),
  chars(ALNUM, 1, 60),
  fc.constantFrom(fake.accountKey, fake.signature, fake.refreshToken, fake.pem, fake.hex, 'Tr0ub4dor!x9'),
);
const anyText = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

describe('scrubbing any text', () => {
  const everyText = (check: (text: string) => void, numRuns: number) =>
    fc.assert(fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 200 })), check), {
      numRuns,
    });

  it('keeps its length, and everything outside the secrets', () => {
    everyText((text) => {
      const scrubbed = scrub(text);
      expect(scrubbed.text).toHaveLength(text.length);
      let from = 0;
      for (const { at, end } of scrubbed.secrets) {
        expect(at).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(at);
        expect(scrubbed.text.slice(from, at)).toBe(text.slice(from, at));
        expect(scrubbed.text.slice(at, end)).toMatch(/^[█\r\n]+$/);
        from = end;
      }
      expect(scrubbed.text.slice(from)).toBe(text.slice(from));
    }, 2000);
  });

  it('again changes nothing and finds nothing', () => {
    everyText((text) => {
      const once = scrub(text).text;
      expect(scrub(once)).toEqual({ text: once, secrets: [], tokens: [] });
    }, 2000);
  });

  it('cuts tokens only where a token was blanked', () => {
    everyText((text) => {
      const { secrets, tokens } = scrub(text);
      for (const token of tokens) {
        expect(secrets.some(({ at, end }) => at <= token.at && token.end <= end)).toBe(true);
        expect(token.unsigned).toMatch(/^[\w-]+\.eyJ[\w-]*$/);
      }
    }, 1000);
  });
});

describe('scrub takes any text', () => {
  it.each([
    ['nothing', ''],
    ['lone surrogates', '\ud800 password="\udc00abc1\ud800" \udfff'],
    ['zeros', '\0'.repeat(1000)],
    ['a megabyte', 'INFO GET /v1/workspaces 403\n'.repeat(40_000)],
    ['a megabyte on one line', 'a'.repeat(1 << 20)],
    ['many unclosed keys', `${'-----BEGIN PRIVATE'} KEY-----\n`.repeat(5000)],
    ['many keys', 'password='.repeat(100_000)],
    ['many starts of tokens', 'eyJ'.repeat(100_000)],
    ['many starts of tokens with dots', 'eyJ.'.repeat(50_000)],
    ['many short parts', 'a.'.repeat(100_000)],
    ['many ranges', 'password="Tr0ub4dor!x9"\n'.repeat(20_000)],
  ])('%s', (_, text) => expect(scrub(text).text).toHaveLength(text.length));

  it('overlapping secrets become one, of the most specific kind', () => {
    const { secrets } = scrub(`client_secret=${fake.jwt}&x=1`);
    expect(secrets).toEqual([{ kind: 'token', at: 14, end: 14 + fake.jwt.length }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrub } from '../../../../bot/evidence/scrub/scrub.ts';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { header, jwt, payload, unsigned } = fake;
const signature = jwt.slice(unsigned.length + 1);

/** Breaks a text after every `width` units. */
const wrap = (text: string, width: number, between: string): string =>
  text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), (line) => line + between);

describe('a JWT is blanked whole', () => {
  it.each([
    ['alone', jwt],
    ['behind Bearer', `Authorization: Bearer ${jwt}`],
    ['behind Bearer, percent-encoded', `Bearer%20${jwt}`],
    ['in JSON', `{"access_token":"${jwt}","token_type":"Bearer"}`],
    ['in escaped JSON', `{\\"access_token\\":\\"${jwt}\\"}`],
    ['behind an escaped line break', `token:\\n${jwt}\\n`],
    ['in a query', `https://x/#access_token=${jwt}&state=1`],
    ['at the end of a sentence', `It is ${jwt}.`],
    ['in Python', `token = "${jwt}"`],
    ['in a fence', `\`\`\`\n${jwt}\n\`\`\``],
    ['glued to a word', `token${jwt}`],
    ['with dots percent-encoded', jwt.replaceAll('.', '%2E')],
  ])('%s', (_, text) => {
    const value = text.includes('%2E') ? text : jwt;
    expectBlanked(text, value, 'token');
    expect(scrub(text).tokens).toEqual([
      { at: text.indexOf(value), end: text.indexOf(value) + value.length, unsigned, signed: true },
    ]);
  });
});

describe('a JWT that is wrapped over lines is blanked whole, and its parts are joined', () => {
  it.each([
    ['a terminal', 80, '\n'],
    ['a narrow terminal', 40, '\n'],
    ['Windows', 100, '\r\n'],
    ['an indented block', 76, '\n    '],
    ['a quote', 72, '\n> '],
    ['a string over lines', 60, '"\n  "'],
    ['a shell continuation', 90, '\\\n'],
    ['written line breaks', 64, '\\n'],
  ])('%s', (_, width, between) => {
    for (const [before, behind] of [
      ['', ''],
      ['my token:\n', '\nthanks for any help'],
      ['curl -H "Authorization: Bearer ', '" https://x'],
    ] as const) {
      const { text, tokens } = scrub(before + wrap(jwt, width, between) + behind);
      expect(tokens).toMatchObject([{ unsigned, signed: true }]);
      expect(text.replace(/[█\r\n]/g, '')).toBe((before + behind).replaceAll('\n', ''));
    }
  });

  it('at any width, indented or not', () => {
    const width = fc.integer({ min: 30, max: 150 });
    const indent = fc.constantFrom('', '    ', '\t', '> ');
    fc.assert(
      fc.property(width, indent, fc.constantFrom('\n', '\r\n'), fc.string(), (columns, margin, end, note) => {
        const lines = wrap(`token: ${jwt}`, columns, end + margin);
        const { text, tokens } = scrub(`${note}${end}${lines}${end}`);
        expect(tokens).toMatchObject([{ unsigned, signed: true }]);
        const rest = text.slice(note.length).replaceAll(/\s|>/g, '');
        for (let at = 0; at + 12 <= jwt.length; at++)
          expect(rest.includes(jwt.slice(at, at + 12))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('the line behind a signature is not taken along', () => {
    for (const line of ['Thanks', 'ForbiddenByRbac', 'Microsoft.KeyVault']) {
      expect(scrub(`${jwt}\n${line}`).text.endsWith(`█\n${line}`)).toBe(true);
      expect(scrub(`${unsigned}\n${line}`).text.endsWith(`█\n${line}`)).toBe(true);
      expect(scrub(`${unsigned}.\n${line}`).text.endsWith(`█.\n${line}`)).toBe(true);
      expect(scrub(`${unsigned}.short1\n${line}`).text.endsWith(`█\n${line}`)).toBe(true);
    }
  });
});

describe('the cut token says whether a signature stood behind it', () => {
  it.each([
    ['header and payload', unsigned, false],
    ['an empty signature', `${unsigned}. `, false],
    ['a masked signature', `${unsigned}.<signature>`, false],
    ['a signature of x', `${unsigned}.xxxxxxxx`, false],
    ['a signature', jwt, true],
    ['a short signature', `${unsigned}.sig`, true],
  ])('%s', (_, text, signed) => expect(scrub(text).tokens).toMatchObject([{ unsigned, signed }]));

  it('every token of a message is cut', () => {
    const other = `${header}.${fake.base64url({ aud: 'https://vault.azure.net' })}`;
    expect(scrub(`first ${jwt}\nsecond ${other}.abc`).tokens.map((token) => token.unsigned)).toEqual([
      unsigned,
      other,
    ]);
  });
});

describe('what has no claims to read is blanked without a cut token', () => {
  const encryptedHeader = fake.base64url({ alg: 'RSA-OAEP', enc: 'A256GCM' });
  it.each([
    ['a header alone', header],
    [
      'an encrypted token',
      `${encryptedHeader}.${fake.chars(342, 'abcXYZ019-_', 1)}.${fake.chars(16, 'abcXYZ019', 2)}.${fake.chars(400, 'abcXYZ019', 3)}.${fake.chars(22, 'abcXYZ019', 4)}`,
    ],
    [
      'an encrypted token without a key',
      `${encryptedHeader}..${fake.chars(16, 'abcXYZ019', 2)}.${fake.chars(400, 'abcXYZ019', 3)}.${fake.chars(22, 'abcXYZ019', 4)}`,
    ],
    ['a payload that is no JSON', `${header}.${btoa('no json here').replaceAll('=', '')}.${signature}`],
  ])('%s', (_, text) => {
    expectBlanked(text, text, 'token');
    expect(scrub(text).tokens).toEqual([]);
  });
});

it('a payload alone is no token', () => expect(scrub(`claims: ${payload}`).secrets).toEqual([]));

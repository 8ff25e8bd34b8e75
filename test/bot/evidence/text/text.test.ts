/** Text is cut and made plain without moving a single position. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../bot/evidence/text/normalise.ts';
import { segments } from '../../../../bot/evidence/text/segments.ts';
import { MAX_TEXT, shorten } from '../../../../bot/evidence/text/shorten.ts';
import { tokenise } from '../../../../knowledge/compiled/tokenise.ts';

describe('normalise', () => {
  it.each([
    ['JSON in JSON', '{\\"code\\":\\"Forbidden\\"}', '"code" : "Forbidden"'],
    ['HTML entities', '&quot;aud&quot;: &lt;tenant&gt;', '"aud" : <tenant>'],
    ['escaped line breaks', 'Caller: x\\r\\nVault: y {\\"a\\"}', 'Caller: x \n Vault: y'],
    ['unicode escapes', 'user \\u0027<token>\\u0027 {\\"a\\":1}', "user '<token>'"],
  ])('%s become plain', (_name, text, expected) => {
    const plain = normalise(text);
    expect(plain.length).toBe(text.length);
    expect(plain.replace(/ +/g, '')).toContain(expected.replace(/ +/g, ''));
  });

  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 500 }),
        (text) => normalise(text).length === text.length,
      ),
    );
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\\"nrt&quo;#39<>{}a ]{0,80}$/),
        (text) => normalise(text).length === text.length,
      ),
    );
  });
});

describe('tokenise', () => {
  it.each([
    ["The notebook's owner can't read", ['the', 'notebook', 'owner', 'cant', 'read']],
    ['ForbiddenByRbac (403)', ['forbiddenbyrbac', '403']],
    ['service-principals; SPNs', ['service', 'principal', 'spn']],
    ['this has access', ['this', 'has', 'access']],
    ['Fabric’s', ['fabric']],
  ])('%s', (text, keys) => expect(tokenise(text).map(({ key }) => key)).toEqual(keys));

  it('gives the place of each word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { at, end } of tokenise(text)) {
          expect(at).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(at);
          last = end;
        }
      }),
    );
  });
});

describe('segments', () => {
  it.each([
    ['I get an error when my notebook runs.', 'prose'],
    ['> someone else said this', 'quote'],
    ['Traceback (most recent call last):', 'payload'],
    ['\tat org.apache.spark.Step.run(Step.scala:10)', 'payload'],
    ['{"error":{"code":"Forbidden"}}', 'payload'],
    ["secret = notebookutils.credentials.getSecret('https://kv.vault.azure.net/', 'x')", 'code'],
    ['az role assignment create --role x', 'code'],
    ['from azure.identity import ClientSecretCredential', 'code'],
    ['Caller: appid=x;oid=y', 'payload'],
  ])('%s is %s', (line, kind) => expect(segments(line)[0]?.kind).toBe(kind));

  it('cover the text without gaps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('```', '> quote', 'prose', '{"a":1}', '', 'at x.y(z)')),
        (lines) => {
          const text = lines.join('\n');
          expect(
            segments(text)
              .map(({ at, end }) => text.slice(at, end))
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

describe('shorten', () => {
  it('keeps text up to 256 KB whole', () =>
    expect(shorten('x'.repeat(MAX_TEXT))).toEqual({ text: 'x'.repeat(MAX_TEXT), shortened: false }));
  it('keeps the first and last parts of longer text', () => {
    const { text, shortened } = shorten(`first\n${'middle\n'.repeat(60_000)}last`);
    expect(shortened).toBe(true);
    expect(text.startsWith('first')).toBe(true);
    expect(text.endsWith('last')).toBe(true);
    expect(text.length).toBeLessThanOrEqual(MAX_TEXT);
  });
});

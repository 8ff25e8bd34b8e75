/** Messages for property tests: real shapes with random secrets, identifiers and noise. */
import fc from 'fast-check';
import { loaded } from '../loaded.ts';

/** Every example and silent message of the knowledge. */
export const exampleTexts: readonly string[] = [
  ...loaded.examples.flatMap(({ data }) => [...data.matches, ...data.misses].map(({ text }) => text)),
  ...loaded.silent.map(({ text }) => text),
];

const base64url = fc.stringMatching(/^[A-Za-z0-9_-]{43,90}$/);
const encode = (data: object): string =>
  btoa(JSON.stringify(data)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** A JWT with random claims, as text and its parts that must never be seen again. */
const jwt = fc
  .tuple(fc.uuid({ version: 4 }), fc.uuid({ version: 4 }), fc.uuid({ version: 4 }), base64url)
  .map(([appid, oid, tid, signature]) => {
    const header = encode({ typ: 'JWT', alg: 'RS256', kid: 'k' });
    const payload = encode({
      aud: 'https://vault.azure.net',
      iss: `https://sts.windows.net/${tid}/`,
      appid,
      oid,
      tid,
      idtyp: 'app',
      exp: 1_900_000_000,
    });
    return { text: `${header}.${payload}.${signature}`, parts: [payload, signature] };
  });

const keyed = (name: string, value: fc.Arbitrary<string>) =>
  value.map((secret) => ({ text: `${name}${secret}`, parts: [secret] }));

/** A secret in the form in which people paste it, and the parts of it that must never be seen again. */
export const secret = fc.oneof(
  jwt,
  keyed('client_secret=', fc.stringMatching(/^[A-Za-z0-9]{3}8Q~[A-Za-z0-9_.~-]{34}$/)),
  keyed('AccountKey=', fc.stringMatching(/^[A-Za-z0-9+/]{86}==$/)),
  keyed('SharedAccessKey=', fc.stringMatching(/^[A-Za-z0-9+/]{43}=$/)),
  keyed(
    'https://acct.blob.core.windows.net/c/b?sv=2024-11-04&sp=r&sig=',
    fc.stringMatching(/^[A-Za-z0-9]{43}%3D$/),
  ),
  keyed('Authorization: Bearer ', base64url),
  keyed('refresh_token=', fc.stringMatching(/^0\.A[A-Za-z0-9_-]{80,120}$/)),
  keyed(
    'Server=tcp:x.database.windows.net;User ID=u;Password=',
    fc.stringMatching(/^[A-Za-z0-9!#%*]{16,30}$/),
  ),
  keyed('Cookie: ESTSAUTH=', base64url),
);

const carriers: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `\`\`\`\n${text}\n\`\`\``,
  (text) => JSON.stringify({ log: text }),
  (text) => `2026-11-20 03:00:07 ERROR ${text}`,
  (text) => `hello, this is what I have: ${text} and it does not work`,
];

/** An example message with a secret put somewhere into it. */
export const messageWithSecret = fc
  .tuple(fc.constantFrom(...exampleTexts, ''), secret, fc.constantFrom(...carriers), fc.boolean())
  .map(([message, { text, parts }, carry, first]) => ({
    message: first ? `${carry(text)}\n${message}` : `${message}\n${carry(text)}`,
    parts,
  }));

/** Every window of 12 characters of `part`. */
export const windows = (part: string): string[] =>
  Array.from({ length: Math.max(0, part.length - 11) }, (_, at) => part.slice(at, at + 12));

/** Characters of which one aligned run lies whole in every window of 12. */
const RUN = 6;

/** Whether any 12 characters of `part` stand in `out`: only where an aligned run of it stands there are its windows looked for. */
export const shows = (out: string, part: string): boolean => {
  for (let at = 0; at + RUN <= part.length; at += RUN)
    if (out.includes(part.slice(at, at + RUN)))
      for (let from = Math.max(0, at - RUN); from <= at && from + 12 <= part.length; from++)
        if (out.includes(part.slice(from, from + 12))) return true;
  return false;
};

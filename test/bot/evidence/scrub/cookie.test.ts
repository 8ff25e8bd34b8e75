import { describe, expect, it } from 'vitest';
import { scrub } from '../../../../bot/evidence/scrub/scrub.ts';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { opaque } = fake;

describe('the value of a cookie is blanked, its name and attributes stay', () => {
  it.each([
    ['a request', `Cookie: SID=${opaque}`],
    ['a response', `Set-Cookie: SID=${opaque}; Path=/; Secure; HttpOnly`],
    ['the sign-in cookie', `ESTSAUTH=${opaque}`],
    ['the persistent sign-in cookie', `{"name":"ESTSAUTHPERSISTENT","value":"${opaque}"}`],
    ['FedAuth', `FedAuth=${opaque};`],
    ['JSON', `{"Cookie": "SID=${opaque}"}`],
    ['curl -b', `curl -b "SID=${opaque}" https://x`],
    ['curl --cookie', `curl --cookie 'SID=${opaque}' https://x`],
  ])('%s', (_, text) => expectBlanked(text, opaque, 'cookie'));

  it('every cookie of a header is blanked', () => {
    const { text } = scrub('Cookie: a=12345; ESTSAUTH=0.AX-abcd; theme=darkdark\nHost: x');
    expect(text).toBe('Cookie: a=█████; ESTSAUTH=█████████; theme=████████\nHost: x');
  });
});

import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { code, opaque } = fake;

describe('an authorization code is blanked', () => {
  it.each([
    ['a redirect', `http://localhost/?code=${code}&state=x`],
    ['a redirect, code last', `https://app/callback?state=x&code=${code}`],
    ['a form', `grant_type=authorization_code&code=${code}&redirect_uri=u`],
    ['JSON', `{"code": "${code}"}`],
    ['Python', `code = "${code}"`],
    ['named in full', `authorization_code: ${code}`],
    ['percent-encoded', `url=http%3A%2F%2Flocalhost%2F%3Fcode%3D${code}%26state%3Dx`],
  ])('%s', (_, text) => expectBlanked(text, code, 'authorization-code'));

  it.each([
    ['an opaque code of a query', `https://app/callback?code=${opaque}&state=x`],
    ['a device code', `{"user_code":"ABC","device_code":"${opaque}"}`],
  ])('%s', (_, text) => expectBlanked(text, opaque, 'authorization-code'));
});

import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { refreshToken, code, opaque } = fake;

describe('a refresh token is blanked', () => {
  it.each([
    ['a token response', `{"token_type":"Bearer","refresh_token":"${refreshToken}"}`, refreshToken],
    ['a form', `grant_type=refresh_token&refresh_token=${refreshToken}&client_id=c`, refreshToken],
    ['alone', refreshToken, refreshToken],
    ['in prose', `it gave ${refreshToken}. What now?`, refreshToken],
    ['Python', `refresh_token = '${opaque}'`, opaque],
    ['camel case', `refreshToken: "${opaque}",`, opaque],
    ['escaped JSON', `{\\"refresh_token\\":\\"${refreshToken}\\"}`, refreshToken],
    ['an environment variable', `REFRESH_TOKEN=${refreshToken}`, refreshToken],
  ])('%s', (_, text, value) => expectBlanked(text, value, 'refresh-token'));
});

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

describe('an opaque bearer token or other Authorization is blanked', () => {
  it.each([
    ['a header', `Authorization: Bearer ${opaque}`],
    ['a lower-case header', `authorization: bearer ${opaque}`],
    ['curl', `curl -H "Authorization: Bearer ${opaque}" https://api.fabric.microsoft.com`],
    ['Python', `headers = {"Authorization": "Bearer ${opaque}"}`],
    ['escaped JSON', `{\\"Authorization\\":\\"Bearer ${opaque}\\"}`],
    ['Bearer alone', `I send Bearer ${opaque} with it`],
    ['percent-encoded', `Bearer%20${opaque}`],
    ['Basic', `Authorization: Basic ${btoa('user:Tr0ub4dor')}`],
    ['Basic alone', `with Basic ${btoa('user:Tr0ub4dor')}`],
    ['SharedKey', `Authorization: SharedKey acct:${fake.sharedAccessKey}`],
    ['a short value of the header', 'Authorization: Bearer abc123'],
    ['access_token', `{"access_token": "${opaque}"}`],
    ['token', `token = "${opaque}"`],
    ['a raw header', `Authorization: ${opaque}`],
  ])('%s', (_, text) => {
    const value = [opaque, btoa('user:Tr0ub4dor'), fake.sharedAccessKey, 'abc123'].find((one) =>
      text.includes(one),
    )!;
    expectBlanked(text, value, 'bearer');
  });
});

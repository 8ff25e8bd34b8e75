import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { opaque } = fake;

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

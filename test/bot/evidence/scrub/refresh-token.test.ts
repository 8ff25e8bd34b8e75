import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { refreshToken, opaque } = fake;

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

import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { opaque } = fake;

describe('the id of a web session is blanked', () => {
  it.each([
    ['Java', `JSESSIONID=${opaque}`],
    ['PHP', `PHPSESSID=${opaque}`],
    ['ASP.NET', `ASP.NET_SessionId=${opaque}`],
    ['a session token', `session_token: "${opaque}"`],
    ['a random session id', `sessionId = "${opaque}"`],
    ['an address', `https://x/a?sessionid=${opaque}&y=1`],
  ])('%s', (_, text) => expectBlanked(text, opaque, 'session-id'));
});

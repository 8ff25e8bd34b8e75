import { describe, expect, it } from 'vitest';
import { readJwt } from '../../../../bot/evidence/readers/jwt.ts';
import { pageOf, pairs } from './page.ts';

const app = '0a1b2c3d-1111-4222-8333-444455556666';
const encode = (value: unknown): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const unsigned = (payload: unknown): string => `${encode({ typ: 'JWT', alg: 'RS256' })}.${encode(payload)}`;
const pageWith = (...tokens: readonly string[]) => ({
  ...pageOf('a token'),
  tokens: tokens.map((cut, which) => ({ at: which, end: which + 1, unsigned: cut, signed: true })),
});
const readTokens = (...tokens: readonly string[]): readonly string[] => pairs(readJwt(pageWith(...tokens)));

describe('the token reader', () => {
  it('reads an app-only token', () => {
    const payload = {
      aud: 'https://vault.azure.net',
      iss: 'https://sts.windows.net/5c5c5c5c-1111-4222-8333-444455556668/',
      exp: 1_790_000_000,
      appid: app.toUpperCase(),
      appidacr: '1',
      idtyp: 'app',
      roles: ['Reader.All', 'Item.Read'],
      xms_mirid:
        '/subscriptions/x/resourcegroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/mi',
    };
    expect(readTokens(unsigned(payload))).toEqual([
      'token.aud=https://vault.azure.net',
      'token.iss=https://sts.windows.net/5c5c5c5c-1111-4222-8333-444455556668/',
      `token.appid=${app}`,
      'token.idtyp=app',
      'token.roles=Reader.All Item.Read',
      'token.exp=1790000000',
      'token.appidacr=1',
      'token.xms_mirid=/subscriptions/x/resourcegroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/mi',
    ]);
  });

  it('gives version 2 names the facts of version 1, and counts groups and directory roles', () => {
    const payload = {
      azp: app,
      azpacr: '0',
      preferred_username: 'zoë@example.org',
      name: 'Zoë',
      scp: 'Item.Read.All Workspace.Read.All',
      groups: ['a', 'b', 'c'],
      wids: ['d'],
      hasgroups: true,
      amr: ['pwd', 'mfa'],
      ver: '2.0',
    };
    expect(readTokens(unsigned(payload))).toEqual([
      `token.appid=${app}`,
      'token.scp=Item.Read.All Workspace.Read.All',
      'token.upn=zoë@example.org',
      'token.ver=2.0',
      'token.appidacr=0',
      'token.groups=3',
      'token.hasgroups=true',
      'token.wids=1',
      'token.amr=pwd mfa',
      'token.name=Zoë',
    ]);
  });

  it('calls groups that did not fit an overage', () => {
    expect(readTokens(unsigned({ _claim_names: { groups: 'src1' } }))).toEqual(['token.groups=overage']);
  });

  it.each([
    ['garbage', 'eyJh.%%%%'],
    ['one part', 'eyJhbGciOiJub25lIn0'],
    ['a cut payload', `${encode({})}.${encode({ appid: app }).slice(0, 20)}`],
    ['an array', unsigned([1])],
    ['null', unsigned(null)],
    ['a number', unsigned(3)],
    ['an empty text', ''],
  ])('says that %s is unreadable', (_, token) => {
    expect(readTokens(token)).toEqual(['token.unreadable=true']);
  });

  it('keeps values short and on one line, and leaves out what is no claim value', () => {
    const payload = {
      name: `a\n\u0007b${'x'.repeat(5000)}`,
      aud: { a: 1 },
      oid: null,
      exp: [1],
      iat: 12.5,
      groups: 'many',
    };
    const facts = readJwt(pageWith(unsigned(payload)));
    expect(pairs(facts).map((pair) => pair.slice(0, 20))).toEqual(['token.iat=12', 'token.name=a bxxxxxx']);
    expect(facts.every(({ value }) => value.length <= 300)).toBe(true);
  });

  it('reads a token of a thousand claims, and no more than sixty facts from many tokens', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`claim${n}`, 'v']));
    expect(readTokens(unsigned({ ...many, oid: app }))).toEqual([`token.oid=${app}`]);
    const full = unsigned({
      aud: 'a',
      iss: 'b',
      oid: app,
      tid: app,
      sub: 's',
      ver: '1.0',
      exp: 1,
      nbf: 2,
      iat: 3,
      scp: 'x',
    });
    expect(readJwt(pageWith(...Array.from({ length: 30 }, () => full))).length).toBeLessThanOrEqual(60);
  });

  it('is not misled by names of the prototype', () => {
    expect(readTokens(unsigned(JSON.parse('{"__proto__": {"oid": "evil"}, "constructor": "x"}')))).toEqual(
      [],
    );
  });

  it('marks facts as of the token, failing, at its place', () => {
    expect(readJwt(pageWith(unsigned({ idtyp: 'app' })))).toEqual([
      { name: 'token.idtyp', value: 'app', stance: 'failing', from: 'token', reader: 'jwt', at: 0, end: 1 },
    ]);
  });
});

/** A loopback server stands in for the web: each passage is found, moved, gone, or could not be checked, and never mixed up. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySources } from '../../../adapters/cli/kb/verify/verify-sources.ts';
import type { SourceData } from '../../../knowledge/schema/source.ts';

const PAGE = `<!doctype html><html><head><title>x</title><script>a hidden sentence of a program</script></head><body>
<h2 id="roles">Roles</h2><p>The vault&nbsp;decides by <em>role</em>, and “Key Vault
 Secrets <b>User</b>” reads a secret’s value.</p>
<h2 id="network">Network</h2><p>The firewall is asked first of all checks.</p></body></html>`;
const paths: Record<string, [number, string, string]> = {
  '/robots.txt': [200, 'text/plain', 'User-agent: *\nDisallow: /private'],
  '/page': [200, 'text/html; charset=utf-8', PAGE],
  '/private': [200, 'text/html', PAGE],
  '/old': [404, 'text/plain', 'not found'],
  '/limited': [429, 'text/plain', 'slow down'],
  '/broken': [500, 'text/plain', 'oops'],
  '/huge': [200, 'text/html', 'x'.repeat(9 * 1024 * 1024)],
  '/readme.md': [
    200,
    'text/plain',
    '# Title\n\n## Sign in\n\nUse `az login` with a **service principal** in CI.\n',
  ],
};
let server: Server;
let port = 0;
const seen: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    seen.push(path);
    if (path === '/hangs') return;
    if (path === '/moved-page') {
      response.writeHead(301, { location: '/page' }).end();
      return;
    }
    const [status, type, body] = paths[path] ?? [404, 'text/plain', ''];
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Leads every address of example.org to the loopback server; another host cannot be reached. */
const lead: typeof fetch = (input, init) => {
  const url = new URL(String(input));
  if (url.host !== 'example.org') return Promise.reject(new TypeError('fetch failed'));
  return fetch(`http://127.0.0.1:${port}${url.pathname}`, init);
};
const place = (start: string, end: string, anchor?: string) => ({
  section: 'Section',
  start,
  end,
  says: 'what the place says in our words',
  checked: '2026-11-27',
  ...(anchor ? { anchor } : {}),
});
const check = async (url: string, passages: SourceData['passages'], timeout = 3_000) => {
  const source: SourceData = {
    id: 's',
    title: 'Some page',
    url,
    publisher: 'Me',
    kind: 'documentation',
    passages,
  };
  const results = await verifySources([source], { fetch: lead, timeout, pause: 0 });
  return results.map(({ state, why }) => (why ? `${state} (${why})` : state));
};
const roles = place('The vault decides by role', 'reads a secret’s value', 'roles');

describe('kb verify', () => {
  it('finds a passage through markup, entities, line breaks and typographic quotes', async () =>
    expect(
      await check('https://example.org/page', {
        roles,
        quoted: place('"Key Vault Secrets', "reads a secret's value.", 'roles'),
      }),
    ).toEqual(['found', 'found']));

  it('calls moved what stands on the page but not under its anchor', async () =>
    expect(
      await check('https://example.org/page', {
        later: { ...roles, anchor: 'network' },
        renamed: { ...roles, anchor: 'role-list' },
      }),
    ).toEqual(['moved', 'moved']));

  it('calls gone what the page no longer says, and a page that is not there', async () => {
    expect(
      await check('https://example.org/page', {
        lost: place('The vault decides by policy', 'reads a secret’s value', 'roles'),
      }),
    ).toEqual(['gone']);
    expect(
      await check('https://example.org/page', {
        reversed: place('The firewall is asked', 'The vault decides', 'network'),
      }),
    ).toEqual(['gone']);
    expect(await check('https://example.org/old', { roles })).toEqual(['gone (HTTP 404)']);
  });

  it('does not read what only a script holds', async () =>
    expect(
      await check('https://example.org/page', {
        script: place('a hidden sentence', 'of a program'),
      }),
    ).toEqual(['gone']));

  it('follows a redirect of the page', async () =>
    expect(await check('https://example.org/moved-page', { roles })).toEqual(['found']));

  it('reads Markdown as it is rendered', async () =>
    expect(
      await check('https://example.org/readme.md', {
        cli: place('Use az login with', 'service principal in CI', 'sign-in'),
      }),
    ).toEqual(['found']));

  it.each([
    ['https://example.org/private', 'could-not-check (robots.txt)'],
    ['https://example.org/limited', 'could-not-check (HTTP 429)'],
    ['https://example.org/broken', 'could-not-check (HTTP 500)'],
    ['https://example.org/huge', 'could-not-check (page too large)'],
    ['https://elsewhere.example/page', 'could-not-check (robots.txt could not be read)'],
  ])('cannot check %s: %s, which is not gone', async (url, state) =>
    expect(await check(url, { roles })).toEqual([state]),
  );

  it('cannot check a page that does not answer in time', async () =>
    expect(await check('https://example.org/hangs', { roles }, 150)).toEqual([
      'could-not-check (TimeoutError)',
    ]));

  it('does not ask for what robots.txt refuses', () => expect(seen).not.toContain('/private'));
});

/** The web door over HTTP, and the same site as static files. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetrics } from '../../../adapters/http/metrics.ts';
import { openServer } from '../../../adapters/http/server.ts';
import { openLog } from '../../../adapters/log.ts';
import { type Assets, readAssets } from '../../../adapters/web/assets/read-assets.ts';
import { openWeb } from '../../../adapters/web/open-web.ts';
import { siteOf } from '../../../adapters/web/site-of.ts';
import { writeSite } from '../../../adapters/web/write-site.ts';
import { compiled, NOW, words } from '../../engine.ts';

let server: FastifyInstance;
let built: Assets;
let now = NOW;
beforeAll(async () => {
  built = await readAssets(compiled);
  server = await openServer({ log: openLog('silent'), metrics: openMetrics(), ready: async () => ({}) });
  await openWeb({ server, lexicon: words, origin: () => 'https://callerid.example/fabric', now: () => now });
}, 120_000);
afterAll(() => server?.close());

describe('pages over HTTP', () => {
  it('a permalink is a page, its twin is Markdown, and both come with and without the path of the public address', async () => {
    for (const path of [
      '/a/kv-forbidden-by-rbac',
      '/fabric/a/kv-forbidden-by-rbac',
      '/a/kv-forbidden-by-rbac/?utm=x',
    ]) {
      const reply = await server.inject(path);
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(reply.body).toContain(
        '<link rel="canonical" href="https://callerid.example/fabric/a/kv-forbidden-by-rbac">',
      );
    }
    expect((await server.inject('/a/kv-forbidden-by-rbac.md')).headers['content-type']).toBe(
      'text/markdown; charset=utf-8',
    );
  });

  it('a page that did not change is 304 for who has it', async () => {
    const first = await server.inject('/who');
    const etag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await server.inject({ url: '/who', headers: { 'if-none-match': etag } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('an address that is not there is a 404 with a way on, and never an echo of what was asked', async () => {
    for (const path of [
      '/a/no-such-id',
      '/%3Cscript%3Ealert(1)',
      '/..%2f..%2fpackage.json',
      '/a/__proto__',
      '//evil.example/',
    ]) {
      const reply = await server.inject(path);
      expect(reply.statusCode, path).toBe(404);
      expect(reply.body).toContain('Nothing here');
      expect(reply.body).not.toMatch(/alert\(1\)|no-such-id|evil/);
    }
  });

  it('pages are made anew when the day changes, as sources age', async () => {
    const before = (await server.inject('/a/kv-forbidden-by-rbac')).body;
    now = NOW + 400 * 86_400;
    const after = (await server.inject('/a/kv-forbidden-by-rbac')).body;
    now = NOW;
    expect(before).not.toContain('not checked for over a year');
    expect(after).toContain('not checked for over a year');
  });

  it('one address from outside is limited, a proxy on this machine is not', async () => {
    const ask = (remoteAddress: string) => server.inject({ url: '/icon.svg', remoteAddress });
    const codes = new Set<number>();
    for (let i = 0; i < 610; i++) codes.add((await ask('203.0.113.9')).statusCode);
    expect([...codes]).toEqual([200, 429]);
    expect((await ask('127.0.0.1')).statusCode).toBe(200);
  });
});

describe('built files', () => {
  it('each is kept for good under its hash, and comes compressed as the browser takes it', async () => {
    expect(built.files.length).toBe(5);
    for (const { path, body } of built.files) {
      expect(path).toMatch(/^\/assets\/(?:main|worker|style|core|rest)-[\w-]{8}\.(?:js|css|json)$/);
      const br = await server.inject({ url: path, headers: { 'accept-encoding': 'gzip, br' } });
      expect(br.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(br.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(br.rawPayload).equals(body)).toBe(true);
      const gz = await server.inject({ url: path, headers: { 'accept-encoding': 'gzip' } });
      expect(gunzipSync(gz.rawPayload).equals(body)).toBe(true);
      expect((await server.inject(path)).rawPayload.equals(body)).toBe(true);
    }
  });

  it('script and style are at most 64 KB compressed', () => {
    const size = (name: string): number =>
      built.files.find(({ path }) => path.includes(`/${name}-`))?.gzip.length ?? 0;
    const script = size('main') + size('worker') + size('style');
    expect(script).toBeGreaterThan(20_000);
    expect(script).toBeLessThan(64_000);
  });

  it('a second call builds nothing, as nothing changed', async () => {
    const again = await readAssets(compiled);
    expect(again.paths).toEqual(built.paths);
  });
});

describe('static files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caller-id-site-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('every link of every page leads to a file', () => {
    const count = writeSite(
      folder,
      siteOf(words, built, 'https://callerid.example/fabric', NOW),
      built.files,
    );
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.length).toBe(count);
    const dead = files
      .filter(({ name }) => name.endsWith('.html'))
      .flatMap((file) =>
        [
          ...readFileSync(join(file.parentPath, file.name), 'utf8').matchAll(
            / (?:href|src|data-worker|data-core|data-rest)="(\/[^"#]*)"/g,
          ),
        ].map((one) => one[1] as string),
      )
      .filter((link) => {
        const path = join(folder, link.replace(/^\/fabric/, ''));
        return (
          !link.startsWith('/fabric/') ||
          !(existsSync(join(path, 'index.html')) || (existsSync(path) && /\.\w+$/.test(path)))
        );
      });
    expect([...new Set(dead)]).toEqual([]);
    expect(readFileSync(join(folder, '_headers'), 'utf8')).toContain("default-src 'none'");
  });
});

/** The web door: pages and built files on the shared HTTP server. It takes no message; what is pasted stays in the browser. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Lexicon } from '../../bot/lexicon.ts';
import type { Door } from '../door.ts';
import { type Asset, readAssets } from './assets/read-assets.ts';
import { missingPage, pages } from './pages/pages.ts';
import { HTML, type SitePage } from './pages/site.ts';
import { siteOf } from './site-of.ts';
import { WORKER_POLICY } from './worker-policy.ts';

const DAY = 86_400;
/** Requests of one address a minute; a page takes six. */
const RATE = 600;

interface Rendered {
  readonly body: string;
  readonly etag: string;
}

export interface WebParts {
  readonly server: FastifyInstance;
  readonly lexicon: Lexicon;
  /** How people reach the site, without a slash at the end; asked at the first request of a day. */
  readonly origin: () => string;
  /** Unix seconds. */
  readonly now: () => number;
}

/** Registers all addresses of the site. Pages are rendered at their first request and anew each day, as sources age. */
export async function openWeb({ server, lexicon, origin, now }: WebParts): Promise<Door> {
  const built = await readAssets(lexicon.compiled);
  const site = () => siteOf(lexicon, built, origin(), now());
  let day = -1;
  let list = new Map<string, SitePage>();
  const rendered = new Map<string, Rendered>();
  const page = (path: string): { page: SitePage; rendered: Rendered } | undefined => {
    const today = Math.floor(now() / DAY);
    if (today !== day) {
      day = today;
      rendered.clear();
      list = new Map(pages(site()).map((one) => [one.path, one]));
    }
    const found = list.get(path);
    if (!found) return undefined;
    let one = rendered.get(path);
    if (!one) {
      const body = found.body();
      one = { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"` };
      rendered.set(path, one);
    }
    return { page: found, rendered: one };
  };
  const assets = new Map(built.files.map((file) => [file.path, file]));
  server.get('/*', { config: { rateLimit: { max: RATE, timeWindow: '1 minute' } } }, (request, reply) => {
    const path = below(site().base, request.url);
    const asset = assets.get(path);
    if (asset) return sendAsset(asset, request, reply);
    const found = page(path);
    if (!found) return reply.code(404).type(HTML).send(missingPage(site()).body());
    reply.header('etag', found.rendered.etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match']?.includes(found.rendered.etag)) return reply.code(304).send();
    return reply.type(found.page.type).send(found.rendered.body);
  });
  let open = false;
  return {
    name: 'web',
    async start() {
      open = true;
    },
    ready: () => open,
    async stop() {
      open = false;
    },
  };
}

/** The address below `base`, which a proxy in front may or may not have taken off; without query and slash at its end. */
function below(base: string, url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  const inside =
    base !== '' && (path === base || path.startsWith(`${base}/`)) ? path.slice(base.length) : path;
  return inside.replace(/\/$/, '') || '/';
}

/** A built file in the best form the browser takes; its name holds its hash, so it never changes. */
function sendAsset(asset: Asset, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const accepted = request.headers['accept-encoding'] ?? '';
  reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding')
    .type(asset.type);
  if (asset.path.includes('/worker-')) reply.header('content-security-policy', WORKER_POLICY);
  if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(asset.brotli);
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(asset.gzip);
  return reply.send(asset.body);
}

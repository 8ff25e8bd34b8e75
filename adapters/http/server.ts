/** The HTTP server that the web page, Teams, health and metrics share: limits, security headers, compression, an orderly stop. */
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, fastify } from 'fastify';
import type { Door } from '../door.ts';
import { errorFields } from '../errors/error-fields.ts';
import type { Log } from '../log.ts';
import type { Metrics } from './metrics.ts';

export interface ServerParts {
  readonly log: Log;
  readonly metrics: Metrics;
  /** What `/readyz` asks: every one must say yes. */
  readonly ready: () => Promise<Readonly<Record<string, boolean>>>;
}

/** Bodies over this many bytes are refused with 413. */
export const MAX_BODY = 1024 * 1024;

/** A server with `/healthz`, `/readyz` and `/metrics`; doors register their routes before it listens. */
export async function openServer({ log, metrics, ready }: ServerParts): Promise<FastifyInstance> {
  const server = fastify({ logger: false, bodyLimit: MAX_BODY, forceCloseConnections: 'idle' });
  await server.register(helmet, {
    // No third party, no inline script; the page's worker comes from the same origin.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
  });
  await server.register(compress);
  // Only routes that say so are limited; a proxy on this machine limits for itself.
  await server.register(rateLimit, { global: false, allowList: ['127.0.0.1', '::1'] });
  server.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      log.error({ err: error, door: 'http' }, 'request failed');
      metrics.errors.inc({ door: 'http', error: errorFields(error).error });
    }
    return reply.code(status).send({ error: status >= 500 ? 'internal error' : 'bad request' });
  });
  // What was accepted before the stop is the last on its connection, which would stay open for its next one otherwise.
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  server.get('/healthz', () => ({ ok: true }));
  server.get('/readyz', async (_request, reply) => {
    const parts = await ready();
    return reply.code(Object.values(parts).every(Boolean) ? 200 : 503).send(parts);
  });
  server.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  return server;
}

/** The server as a door: listens on start, finishes what it accepted on stop. */
export function httpDoor(server: FastifyInstance, host: string, port: number): Door {
  let open = false;
  return {
    name: 'http',
    async start() {
      await server.listen({ host, port });
      open = true;
    },
    ready: () => open,
    async stop() {
      open = false;
      await server.close();
    },
  };
}

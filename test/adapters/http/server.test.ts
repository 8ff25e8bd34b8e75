/** The shared HTTP server: health, metrics, limits, headers, compression, and a stop that finishes what it accepted. */
import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { openMetrics } from '../../../adapters/http/metrics.ts';
import { httpDoor, MAX_BODY, openServer } from '../../../adapters/http/server.ts';
import { openLog } from '../../../adapters/log.ts';

const open: FastifyInstance[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function make(ready: Record<string, boolean> = { records: true }) {
  const out = new PassThrough();
  const lines: string[] = [];
  out.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const metrics = openMetrics();
  const server = await openServer({ log: openLog('info', out), metrics, ready: async () => ready });
  open.push(server);
  return { server, metrics, lines };
}

describe('health and metrics', () => {
  it('/healthz says yes while the process runs', async () => {
    const { server } = await make();
    expect((await server.inject('/healthz')).json()).toEqual({ ok: true });
  });

  it('/readyz names every part, and is 503 while one is not ready', async () => {
    expect((await (await make()).server.inject('/readyz')).statusCode).toBe(200);
    const away = await (await make({ records: false, http: true })).server.inject('/readyz');
    expect([away.statusCode, away.json()]).toEqual([503, { records: false, http: true }]);
  });

  it('/metrics speaks Prometheus, with the counters of the doors', async () => {
    const { server, metrics } = await make();
    metrics.answers.inc({ door: 'discord', outcome: 'answer' });
    const reply = await server.inject('/metrics');
    expect(reply.headers['content-type']).toContain('text/plain');
    expect(reply.body).toContain('caller_id_answers_total{door="discord",outcome="answer"} 1');
    expect(reply.body).toContain('process_cpu_seconds_total');
  });
});

describe('limits and headers', () => {
  it('a body over the limit is refused with 413, a broken one with 400, and neither is repeated', async () => {
    const { server, lines } = await make();
    server.post('/take', () => ({ ok: true }));
    const large = await server.inject({
      method: 'POST',
      url: '/take',
      headers: { 'content-type': 'application/json' },
      payload: `"${'x'.repeat(MAX_BODY)}"`,
    });
    expect([large.statusCode, large.body.length < 100]).toEqual([413, true]);
    const broken = await server.inject({
      method: 'POST',
      url: '/take',
      headers: { 'content-type': 'application/json' },
      payload: '{"secret": hunter2',
    });
    expect(broken.statusCode).toBe(400);
    expect(`${broken.body}${lines.join('')}`).not.toContain('hunter2');
  });

  it('an error of ours is a 500 without its text, counted and logged by kind and place', async () => {
    const { server, metrics, lines } = await make();
    server.get('/fail', () => {
      throw new TypeError('the paste was hunter2');
    });
    const reply = await server.inject('/fail');
    expect([reply.statusCode, reply.json()]).toEqual([500, { error: 'internal error' }]);
    expect(await metrics.registry.metrics()).toContain(
      'caller_id_errors_total{door="http",error="TypeError"} 1',
    );
    expect(lines.join('')).toContain('TypeError');
    expect(lines.join('')).not.toContain('hunter2');
  });

  it('every reply carries a policy that admits this origin alone', async () => {
    const { headers } = await (await make()).server.inject('/healthz');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';script-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
    expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual([
      'nosniff',
      'no-referrer',
    ]);
  });

  it('a long reply is compressed for those who take it', async () => {
    const { server } = await make();
    server.get('/long', (_request, reply) => reply.type('text/html').send('caller '.repeat(1000)));
    const reply = await server.inject({ url: '/long', headers: { 'accept-encoding': 'gzip' } });
    expect(reply.headers['content-encoding']).toBe('gzip');
    expect(reply.rawPayload.length).toBeLessThan(700);
  });
});

describe('stopping', () => {
  it('finishes the request it accepted, and takes no new one', async () => {
    const { server } = await make();
    let arrived = (): void => undefined;
    const accepted = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    server.get('/slow', async () => {
      arrived();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { done: true };
    });
    const door = httpDoor(server, '127.0.0.1', 0);
    await door.start();
    expect(door.ready()).toBe(true);
    const { port } = server.server.address() as { port: number };
    const slow = fetch(`http://127.0.0.1:${port}/slow`);
    await accepted;
    const stopped = door.stop();
    expect(door.ready()).toBe(false);
    expect(await (await slow).json()).toEqual({ done: true });
    await stopped;
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });
});

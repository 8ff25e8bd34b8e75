/** A loopback Discord: REST and gateway, strict by Discord's own description, with faults on request. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problems } from './contract.ts';
import { Gateway } from './gateway.ts';
import { APP, BOT, DM, said, snowflake } from './world.ts';

export interface Call {
  readonly method: string;
  /** Without `/api/v10` and the query. */
  readonly path: string;
  readonly body: Record<string, never> | undefined;
  /** Of `performance.now()`. */
  readonly at: number;
  readonly status: number;
}

/** A fault: the next `times` calls that match are answered with it. */
export interface Fault {
  readonly match: RegExp;
  times: number;
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export class Peer {
  readonly token = 'a-token-of-the-loopback-peer';
  readonly gateway = new Gateway(this.token);
  readonly calls: Call[] = [];
  readonly faults: Fault[] = [];
  /** Connections to close without an answer, as a proxy in between does, for the calls that match. */
  readonly cuts: { readonly match: RegExp; times: number }[] = [];
  /** What Discord would have refused. */
  readonly refused: string[] = [];
  /** Files by path below `/files/`. */
  readonly files = new Map<string, string | Buffer>();
  /** Messages that can be fetched and deleted. */
  readonly messages = new Map<string, ReturnType<typeof said>>();
  commands: object[] = [];
  shards = 1;
  /** Whether calls are kept and checked; a load run counts them alone. */
  keep = true;
  onCall: ((method: string, path: string) => void) | undefined;
  readonly #server: Server;
  readonly #acknowledged = new Set<string>();
  readonly #nonces = new Map<string, object>();

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
    // A machine under load must not find its kept connections closed.
    this.#server.keepAliveTimeout = 120_000;
    this.#server.on('upgrade', (request, socket, head) =>
      this.gateway.server.handleUpgrade(request, socket, head, (one) =>
        this.gateway.server.emit('connection', one, request),
      ),
    );
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.gateway.url = `ws://127.0.0.1:${this.port}`;
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Calls whose path matches, oldest first. */
  of(match: RegExp): Call[] {
    return this.calls.filter(({ path }) => match.test(path));
  }

  async close(): Promise<void> {
    for (const one of this.gateway.server.clients) one.terminate();
    this.gateway.server.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const method = request.method ?? 'GET';
    const path = (request.url ?? '').replace(/^\/api\/v10/, '').replace(/\?.*$/, '');
    if (path.startsWith('/files/')) return this.#file(path, response);
    const cut = this.cuts.find(({ match, times }) => times > 0 && match.test(`${method} ${path}`));
    if (cut) {
      cut.times--;
      request.socket.end();
      return;
    }
    const body = text === '' ? undefined : (JSON.parse(text) as Record<string, never>);
    const [status, answer, headers = {}] = this.#answer(method, path, body);
    this.onCall?.(method, path);
    if (this.keep) this.calls.push({ method, path, body, at: performance.now(), status });
    // A 204 with a JSON type would make the library parse nothing.
    if (status === 204) response.writeHead(204, headers).end();
    else
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(answer));
  }

  #file(path: string, response: ServerResponse): void {
    const file = this.files.get(path.slice('/files/'.length));
    if (file === undefined) return void response.writeHead(404).end();
    if (file === 'moved') return void response.writeHead(302, { location: 'http://127.0.0.1:1/x' }).end();
    response.writeHead(200).end(file);
  }

  #answer(
    method: string,
    path: string,
    body: Record<string, never> | undefined,
  ): [number, unknown, Record<string, string>?] {
    const fault = this.faults.find(({ match, times }) => times > 0 && match.test(`${method} ${path}`));
    if (fault) {
      fault.times--;
      return [fault.status, fault.body ?? { message: 'fault', code: 0 }, { ...fault.headers }];
    }
    if (this.keep) {
      const wrong = problems(method, path, body);
      if (wrong.length > 0) {
        this.refused.push(...wrong);
        return [400, { message: 'Invalid Form Body', code: 50035 }];
      }
    }
    const [, root = '', first = '', , third = ''] = path.split('/');
    if (path === '/gateway/bot') {
      const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 };
      return [200, { url: this.gateway.url, shards: this.shards, session_start_limit }];
    }
    if (path === '/applications/@me' || path === '/oauth2/applications/@me') return [200, { id: APP }];
    if (path === '/users/@me') return [200, BOT];
    if (path === '/users/@me/channels')
      return [200, { id: DM, type: 1, recipients: [{ ...BOT, bot: false, id: body?.recipient_id }] }];
    if (root === 'interactions') return this.#callback(first);
    if (root === 'webhooks') return [200, said(BOT, '', { webhook_id: APP, ...body })];
    if (root === 'applications') {
      if (method === 'PUT') this.commands = body as unknown as object[];
      return [200, this.commands];
    }
    if (root === 'channels') return this.#channel(method, first, third, body);
    return [404, { message: 'no such call', code: 0 }];
  }

  #callback(id: string): [number, unknown] {
    if (this.#acknowledged.has(id))
      return [400, { message: 'Interaction has already been acknowledged.', code: 40060 }];
    if (this.keep) this.#acknowledged.add(id);
    return [204, undefined];
  }

  #channel(
    method: string,
    channel_id: string,
    message: string,
    body: Record<string, never> | undefined,
  ): [number, unknown] {
    if (method === 'POST') {
      const nonce = body?.enforce_nonce ? String(body.nonce) : undefined;
      const known = nonce === undefined ? undefined : this.#nonces.get(nonce);
      if (known) return [200, known];
      const made = said(BOT, '', { ...(body as object), id: snowflake(), channel_id });
      if (nonce !== undefined && this.keep) this.#nonces.set(nonce, made);
      return [200, made];
    }
    if (message === '') return [200, { id: channel_id, type: 1, recipients: [] }];
    const known = this.messages.get(message);
    if (!known) return [404, { message: 'Unknown Message', code: 10008 }];
    if (method !== 'DELETE') return [200, known];
    this.messages.delete(message);
    return [204, undefined];
  }
}

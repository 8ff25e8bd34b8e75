/** A connector on loopback as strict as Teams is documented to be: refuses what Teams refuses, keeps what it accepted. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  /** The id it was given. */
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: asserted field by field.
  readonly body: any;
}

const MAX_CARD = 28 * 1024;

export class Connector {
  /** What was accepted, in order. */
  readonly received: Received[] = [];
  /** What was refused as wrong, with the reason. */
  readonly refused: string[] = [];
  /** Answers for the next requests instead of taking them: status and headers. */
  readonly faults: { status: number; headers?: Record<string, string> }[] = [];
  #server: Server | undefined;
  #count = 0;

  async start(): Promise<string> {
    const server = createServer((request, response) => void this.#serve(request, response));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const reply = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body));
    };
    const fault = this.faults.shift();
    if (fault) {
      reply(fault.status, { error: { code: 'Fault', message: 'asked for by the test' } }, fault.headers);
      return;
    }
    const body = text === '' ? undefined : JSON.parse(text);
    const path = decodeURIComponent(request.url ?? '');
    const problem = wrong(request.method ?? '', path, body, text.length);
    if (problem) {
      this.refused.push(problem);
      reply(400, { error: { code: 'BadArgument', message: problem } });
      return;
    }
    const id = `sent-${++this.#count}`;
    const { authorization } = request.headers;
    this.received.push({ method: request.method ?? '', path, authorization, id, body });
    reply(request.method === 'POST' ? 201 : 200, { id });
  }
}

/** Why Teams would refuse this request; undefined where it would not. */
// biome-ignore lint/suspicious/noExplicitAny: a body as it came.
function wrong(method: string, path: string, body: any, size: number): string | undefined {
  if (!/^\/v3\/conversations\/[^/]+\/activities(?:\/[^/]+)?$/.test(path)) return `no such address ${path}`;
  if (method !== 'POST' && method !== 'PUT') return `method ${method}`;
  if (!body || (body.type !== 'message' && body.type !== 'typing')) return `type ${body?.type}`;
  if (size > 100 * 1024) return 'message over 100 KB';
  for (const { contentType, content } of body.attachments ?? []) {
    if (contentType !== 'application/vnd.microsoft.card.adaptive') return `attachment ${contentType}`;
    if (content?.type !== 'AdaptiveCard' || content?.version !== '1.5')
      return `card version ${content?.version}`;
    if (Buffer.byteLength(JSON.stringify(content)) > MAX_CARD) return 'card over 28 KB';
  }
  const roots = (body.entities ?? []).filter(
    (one: { type?: string }) => one.type === 'https://schema.org/Message',
  );
  if (roots.length > 1) return 'more than one root Message entity';
  for (const root of roots) {
    if (root['@type'] !== 'Message' || root['@context'] !== 'https://schema.org')
      return 'root entity is no Message';
    for (const claim of root.citation ?? []) {
      const { name, abstract, url } = claim.appearance ?? {};
      if (claim['@type'] !== 'Claim' || !Number.isInteger(claim.position)) return 'citation is no Claim';
      if (claim.appearance?.['@type'] !== 'DigitalDocument') return 'appearance is no DigitalDocument';
      if (!name || name.length > 80) return `citation name of ${name?.length}`;
      if (!abstract || abstract.length > 160) return `citation abstract of ${abstract?.length}`;
      if (url !== undefined && !/^https:\/\//.test(url)) return 'citation url';
      if (!body.text?.includes(`[${claim.position}]`)) return `citation ${claim.position} is not in the text`;
    }
  }
  return undefined;
}

/** An authority on loopback: issues the bot's own tokens over HTTPS, and publishes the key by which a channel's tokens are checked. */
import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer as createPlain, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { generate } from 'selfsigned';

export const APP_ID = '11111111-aaaa-4bbb-8ccc-222222222222';
export const TENANT = '33333333-aaaa-4bbb-8ccc-444444444444';
const KEY_ID = 'key-1';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export class Authority {
  readonly issuer = 'https://api.botframework.com';
  /** Bodies of the token requests that were served. */
  readonly tokenRequests: string[] = [];
  #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  #secure: Server | undefined;
  #plain: Server | undefined;
  authorityHost = '';
  metadataUrl = '';

  async start(): Promise<void> {
    // Of two roots with one subject OpenSSL takes the first, so every authority has a subject of its own.
    const { cert, private: key } = await generate(
      [{ name: 'commonName', value: `authority-${randomUUID()}` }],
      {
        keySize: 2048,
        extensions: [
          { name: 'basicConstraints', cA: true },
          { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, keyCertSign: true },
          { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
        ],
      },
    );
    setDefaultCACertificates([...getCACertificates('default'), cert]);
    this.#secure = createServer({ cert, key }, (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const host = this.authorityHost;
        response.setHeader('content-type', 'application/json');
        if (request.url?.endsWith('/.well-known/openid-configuration')) {
          const base = `${host}/${TENANT}`;
          const endpoints = {
            authorization_endpoint: `${base}/a`,
            token_endpoint: `${base}/oauth2/v2.0/token`,
          };
          response.end(JSON.stringify({ ...endpoints, issuer: `${base}/v2.0`, jwks_uri: `${base}/keys` }));
          return;
        }
        this.tokenRequests.push(Buffer.concat(chunks).toString('utf8'));
        response.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3600, access_token: 'bot-token' }));
      });
    }) as unknown as Server;
    await new Promise<void>((resolve) => this.#secure?.listen(0, '127.0.0.1', resolve));
    this.authorityHost = `https://localhost:${(this.#secure.address() as AddressInfo).port}`;
    this.#plain = createPlain((request, response) => {
      response.setHeader('content-type', 'application/json');
      const { n, e } = this.#keys.publicKey.export({ format: 'jwk' });
      const key = { kty: 'RSA', use: 'sig', kid: KEY_ID, n, e, endorsements: ['msteams'] };
      const at = this.metadataUrl.replace('/config', '');
      response.end(JSON.stringify(request.url === '/keys' ? { keys: [key] } : { jwks_uri: `${at}/keys` }));
    });
    await new Promise<void>((resolve) => this.#plain?.listen(0, '127.0.0.1', resolve));
    this.metadataUrl = `http://127.0.0.1:${(this.#plain.address() as AddressInfo).port}/config`;
  }

  stop(): void {
    for (const server of [this.#secure, this.#plain]) {
      server?.closeAllConnections();
      server?.close();
    }
  }

  /** An Authorization header as the channel sends it; `claims` replace the good ones, `key` another key signs. */
  header(
    serviceUrl: string,
    claims: Record<string, unknown> = {},
    key: KeyObject = this.#keys.privateKey,
  ): string {
    const now = Math.floor(Date.now() / 1000);
    const head = encode({ alg: 'RS256', typ: 'JWT', kid: KEY_ID });
    const body = encode({
      iss: this.issuer,
      aud: APP_ID,
      serviceurl: serviceUrl,
      nbf: now - 60,
      exp: now + 600,
      ...claims,
    });
    const signature = createSign('RSA-SHA256').update(`${head}.${body}`).sign(key).toString('base64url');
    return `Bearer ${head}.${body}.${signature}`;
  }
}

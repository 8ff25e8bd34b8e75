/** How people reach the site: PUBLIC_URL, else the address the server listens on. */
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';

/** The origin, without a slash at the end; its port is known once `server` listens. */
export const originOf =
  ({ PUBLIC_URL, HOST, PORT }: Config, server: FastifyInstance): (() => string) =>
  () => {
    if (PUBLIC_URL !== undefined) return PUBLIC_URL;
    const address = server.server.address() as AddressInfo | null;
    const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST;
    return `http://${host}:${address?.port ?? PORT}`;
  };

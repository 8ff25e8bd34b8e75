/** The Teams door: `POST /api/messages` on the shared HTTP server. */
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import type { Door } from '../door.ts';
import { onActivity } from './on-activity.ts';
import type { TeamsParts } from './parts.ts';
import { type Authority, type PortOptions, TeamsPort } from './port/teams-port.ts';

export interface TeamsDoorOptions {
  readonly server: FastifyInstance;
  readonly config: Config;
  readonly parts: TeamsParts;
  /** Other authorities than the public cloud's, for peers of the tests. */
  readonly authority?: Authority & { readonly authorityHost: string };
  readonly port?: Pick<PortOptions, 'retry' | 'patience'>;
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Registers the route; call before the server listens. Without an app ID only loopback addresses are served. */
export function teamsDoor({ server, config, parts, authority, port: tuned }: TeamsDoorOptions): Door {
  const appId = config.TEAMS_APP_ID;
  const tenants =
    config.TEAMS_ALLOWED_TENANTS ??
    (config.TEAMS_APP_TYPE !== 'MultiTenant' && config.TEAMS_TENANT_ID
      ? [config.TEAMS_TENANT_ID]
      : undefined);
  const port = new TeamsPort({
    ...tuned,
    ...(appId
      ? {
          identity: {
            appId,
            appType: config.TEAMS_APP_TYPE,
            ...(config.TEAMS_APP_PASSWORD ? { password: config.TEAMS_APP_PASSWORD } : {}),
            ...(config.TEAMS_TENANT_ID ? { tenantId: config.TEAMS_TENANT_ID } : {}),
            ...(authority ? { authorityHost: authority.authorityHost } : {}),
          },
          ...(tenants ? { tenants } : {}),
        }
      : {}),
    ...(authority ? { authority } : {}),
    onLateError: (err) =>
      parts.log.error({ err, door: 'teams' }, 'activity failed after its acknowledgement'),
  });
  const handler = onActivity(parts);
  let open = false;
  server.post('/api/messages', async (request, reply) => {
    if (!appId && !LOOPBACK.test(request.socket.remoteAddress ?? '')) return reply.code(403).send();
    const { status, body } = await port.take(request.body, request.headers.authorization ?? '', handler);
    if (status >= 400) parts.log.warn({ door: 'teams', status }, 'activity refused');
    return reply.code(status).send(body ?? undefined);
  });
  return {
    name: 'teams',
    start() {
      open = true;
      return Promise.resolve();
    },
    ready: () => open,
    async stop() {
      open = false;
      await port.settled();
    },
  };
}

/** Which service was called, from the host, the action or the token, where no code says so; and its HTTP status. */
import type { Fact } from '../fact.ts';
import type { Setting } from './derive.ts';
import { derived, find, has } from './make.ts';

const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/\.vault\.azure\.net$/, 'key-vault'],
  [/^api\.fabric\.microsoft\.com$/, 'fabric-api'],
  [/^api\.powerbi\.com$|analysis\.windows\.net$/, 'power-bi-api'],
  [/^onelake\.|-onelake\./, 'onelake'],
  [/\.(?:datawarehouse|database)\.fabric\.microsoft\.com$|\.database\.windows\.net$/, 'sql'],
  [/\.(?:dfs|blob)\.core\.windows\.net$/, 'storage'],
  [/^graph\.microsoft\.com$/, 'graph'],
  [/^management\.azure\.com$/, 'arm'],
  [/^login\.microsoftonline\.com$/, 'entra'],
  [/\.kusto\./, 'kusto'],
];
const READER = 'derive-service';

/** The service that answers at the printed host. */
export const hostService = (facts: readonly Fact[]): string | undefined => {
  const host = find(facts, 'host');
  return host ? HOSTS.find(([pattern]) => pattern.test(host))?.[1] : undefined;
};

/** `service` from host or Caller line when no sign named one; `status` from the failing code's sign when not printed. */
export function deriveService(facts: readonly Fact[], { lexicon }: Setting): Fact[] {
  const more: Fact[] = [];
  const signed = facts.some(
    (fact) => fact.name === 'service' && fact.from === 'derived' && fact.stance === 'failing',
  );
  if (!signed) {
    const service = hostService(facts);
    if (service) more.push(derived('service', service, READER));
    else if (
      has(facts, 'caller.object-id') ||
      has(facts, 'caller.app-id') ||
      has(facts, 'access-policy.permission')
    ) {
      more.push(derived('service', 'key-vault', READER));
    }
  }
  // Over OneLake, storage codes speak of workspace and OneLake roles.
  if (hostService(facts) === 'onelake') {
    if (!has(facts, 'service', 'onelake')) more.push(derived('service', 'onelake', READER));
    if (/^[PD]/.test(find(facts, 'method') ?? '')) more.push(derived('topic', 'onelake-write', READER));
  }
  if (!has(facts, 'status')) {
    const code = find(facts, 'code');
    const status = code ? lexicon.signByCode.get(code.toLowerCase())?.status : undefined;
    if (status) more.push(derived('status', String(status), READER));
  }
  return more;
}

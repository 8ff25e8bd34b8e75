/** Which service was called, from the host, the action or the token, where no code says so; and its HTTP status. */
import type { Lexicon } from '../../lexicon.ts';
import type { Fact } from '../fact.ts';
import type { Setting } from './derive.ts';
import { type Derived, derived, find, has } from './make.ts';

/** What a vault's refusal prints of the caller; other services name callers too, so its own reader must have read it. */
const CALLED_VAULT = new Set(['caller.object-id', 'caller.app-id', 'access-policy.permission']);

const calledVault = ({ name, reader, stance }: Fact): boolean =>
  reader === 'key-vault' && stance === 'failing' && CALLED_VAULT.has(name);

/** The service that answers at the printed host. */
export const hostService = (facts: readonly Fact[], { compiled }: Lexicon): string | undefined => {
  const host = find(facts, 'host') ?? '';
  return Object.keys(compiled.services).find((service) =>
    compiled.services[service]?.hosts.some((one) => host.endsWith(one)),
  );
};

/** `service` from host or Caller line when no sign named one; `status` from the failing code's sign when not printed. */
export function deriveService(facts: readonly Fact[], { lexicon }: Setting): Derived[] {
  const more: Derived[] = [];
  const signed = facts.some(
    (fact) => fact.name === 'service' && fact.from === 'derived' && fact.stance === 'failing',
  );
  const host = hostService(facts, lexicon);
  const isOneLake = host === 'onelake';
  // Over OneLake, storage codes speak of workspace and OneLake roles.
  if (host && (!signed || isOneLake)) more.push(derived('service', host));
  else if (!signed && facts.some(calledVault)) more.push(derived('service', 'key-vault'));
  if (isOneLake && /^[PD]/.test(find(facts, 'method') ?? '')) more.push(derived('topic', 'onelake-write'));
  if (!has(facts, 'status')) {
    const code = find(facts, 'code');
    const status = code ? lexicon.signByCode.get(code.toLowerCase())?.status : undefined;
    if (status) more.push(derived('status', String(status)));
  }
  return more;
}

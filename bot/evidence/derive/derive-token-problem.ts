/** What is wrong with a pasted token itself: expired at `now`, not yet valid, or made for another audience; and what was checked and is right. */
import type { Fact } from '../fact.ts';
import type { Setting } from './derive.ts';
import { type Derived, derived, find, has } from './make.ts';

/** What a notebook's getToken calls its audiences. */
const KEYS: Readonly<Record<string, string>> = {
  pbi: 'analysis.windows.net',
  keyvault: 'vault.azure.net',
  storage: 'storage.azure.com',
};
/** Clock skew that services tolerate, in seconds. */
const SKEW = 300;

/** `token.problem` facts: expired, not-yet-valid, wrong-audience; `token.right` where the audience is the called service's own. */
export function deriveTokenProblem(facts: readonly Fact[], { now, lexicon }: Setting): Derived[] {
  const more: Derived[] = [];
  const expires = Number(find(facts, 'token.exp'));
  const starts = Number(find(facts, 'token.nbf'));
  if (expires > 0 && now > 0 && expires < now) more.push(derived('token.problem', 'expired'));
  if (starts > 0 && now > 0 && starts > now + SKEW) more.push(derived('token.problem', 'not-yet-valid'));
  const audience = find(facts, 'token.aud')?.toLowerCase() ?? requested(facts);
  if (!audience) return more;
  const { services } = lexicon.compiled;
  // Of several services that are named, any may be the called one, but for the one that the token's own claims name.
  const claims = facts.filter(({ name }) => name.startsWith('token.'));
  const accepted = (kind: string, suffix: string): readonly string[] =>
    facts.flatMap(({ name, value, stance, at = -1 }) =>
      name === kind &&
      stance === 'failing' &&
      // A token of many groups names Graph as where they are to be asked for.
      (value !== 'graph' || has(facts, 'host', 'graph.microsoft.com')) &&
      !claims.some((claim) => claim.at !== undefined && claim.at <= at && at < (claim.end ?? 0))
        ? (services[value + suffix]?.audiences ?? [])
        : [],
    );
  const fits = (audiences: readonly string[]): boolean => audiences.some((one) => audience.includes(one));
  const called = accepted('service', '');
  const known = Object.values(services).flatMap(({ audiences }) => audiences);
  const product = accepted('product', '-api');
  // Who only says "Fabric" may have called its storage, its SQL endpoints or its Kusto, or a service from within.
  if (called.length > 0 ? !fits([...called, ...product]) : product.length > 0 && !fits(known))
    more.push(derived('token.problem', 'wrong-audience'));
  else if (called.length > 0 && has(facts, 'token.aud')) more.push(derived('token.right', 'audience'));
  return more;
}

/** The one audience that the code asked for, where a host answered its call with 401; several tell nothing of the failing call. */
function requested(facts: readonly Fact[]): string | undefined {
  if (!has(facts, 'status', '401') || !has(facts, 'host')) return undefined;
  const asked = new Set(
    facts
      .filter(({ name, stance }) => name === 'token.audience-requested' && stance === 'failing')
      .map(({ value }) => KEYS[value] ?? value),
  );
  const [only] = asked;
  return asked.size === 1 && only?.includes('.') ? only : undefined;
}

/** Which kind of principal a token or a Caller line shows, and why; also who submitted a run that was started by API. */
import type { Fact } from '../fact.ts';
import type { Setting } from './derive.ts';
import { type Derived, derived, find, has } from './make.ts';

const SHOWN = ['caller.object-id', 'caller.app-id', 'token.oid', 'token.appid'];
/** A mask without a single digit of the identifier shows nobody. */
export const isShown = (value: string | undefined): boolean =>
  value !== undefined && /^[0-9a-f]{2}/i.test(value);
const TENANT = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const STARTED_BY_CALL = new Set(['api', 'airflow']);

/** `principal`, `guest` and `submitter` facts that follow. Only tokens and Caller lines are evidence; prose is not. */
export function derivePrincipal(facts: readonly Fact[], _setting: Setting): Derived[] {
  const more: Derived[] = [];
  const kind = tokenKind(facts) ?? callerKind(facts);
  if (kind) more.push(derived('principal', kind), derived('principal.shown', kind));
  const told = saidKind(facts);
  if (SHOWN.some((name) => isShown(find(facts, name)))) {
    more.push(derived('caller', 'shown'));
  } else if (told) more.push(derived('caller', 'said'), derived('principal.said', told));
  // What the app of an app-only token was consented to stands in its roles.
  if (has(facts, 'token.roles') && kind !== undefined && kind !== 'user')
    more.push(derived('access', 'api-permissions', 'in-place'));
  // "The token has no roles claim any more" tells that nothing was consented to.
  if (
    facts.some(({ name, value, stance }) => name === 'token-word' && value === 'roles' && stance === 'denied')
  )
    more.push(derived('access', 'api-permissions', 'denied'));
  const guest = showsGuest(facts);
  if (guest) more.push(derived('token.guest', 'yes'));
  if (guest || has(facts, 'principal', 'guest')) more.push(derived('guest', 'yes'));
  const started = facts.some(
    (fact) => fact.name === 'trigger' && fact.stance === 'failing' && STARTED_BY_CALL.has(fact.value),
  );
  if (started && !has(facts, 'submitter')) {
    const said = kind ?? soleSaid(facts);
    if (said === 'service-principal' || said === 'managed-identity') more.push(derived('submitter', said));
    else if (said === 'user') more.push(derived('submitter', 'user'));
  }
  return more;
}

function tokenKind(facts: readonly Fact[]): string | undefined {
  if (has(facts, 'token.xms_mirid')) return 'managed-identity';
  if (has(facts, 'token.idtyp', 'app')) return 'service-principal';
  if (has(facts, 'token.idtyp', 'user') || has(facts, 'token.scp') || has(facts, 'token.upn')) return 'user';
  const oid = find(facts, 'token.oid');
  return oid !== undefined && oid === find(facts, 'token.sub') ? 'service-principal' : undefined;
}

function callerKind(facts: readonly Fact[]): string | undefined {
  const name = find(facts, 'caller.name');
  if (name && /^microsoft\.[a-z]+\//i.test(name)) return 'managed-identity';
  return name?.includes('@') ? 'user' : undefined;
}

/** The application identity that the message names as part of the failing call. Beside a notebook or an organizational account a managed or workspace identity is mostly only spoken of. */
function saidKind(facts: readonly Fact[]): string | undefined {
  const said = facts.filter(({ from }) => from !== 'derived');
  const spokenOf = has(facts, 'item', 'notebook') || has(facts, 'connection', 'organizational-account');
  return ['workspace-identity', 'managed-identity', 'service-principal'].find(
    (kind) =>
      (has(said, 'submitter', kind) ||
        (has(said, 'principal', kind) && !(spokenOf && kind !== 'service-principal'))) &&
      !said.some(({ name, value, stance }) => name === 'principal' && value === kind && stance === 'denied'),
  );
}

function showsGuest(facts: readonly Fact[]): boolean {
  if (has(facts, 'token.acct', '1')) return true;
  if (find(facts, 'token.upn')?.includes('#EXT#')) return true;
  // The identity provider is named where the account is not of the issuing tenant.
  const [home, issuer] = ['token.idp', 'token.iss'].map((name) => TENANT.exec(find(facts, name) ?? '')?.[0]);
  return home !== undefined && issuer !== undefined && home !== issuer;
}

/** The one kind of principal that the failing call's prose names, if it names just one. */
function soleSaid(facts: readonly Fact[]): string | undefined {
  const kinds = new Set(
    facts.filter((fact) => fact.name === 'principal' && fact.stance === 'failing').map((fact) => fact.value),
  );
  kinds.delete('group');
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

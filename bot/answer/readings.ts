/** Says in words what was read from the person's own paste: the caller, the refusal. Values are short and escaped. */

import { isShown } from '../evidence/derive/derive-principal.ts';
import type { View } from '../triage/view.ts';
import type { Reading } from './answer.ts';

const shown = (value: string | undefined): string | undefined => (isShown(value) ? value : undefined);
const reading = (text: string): Reading => ({ kind: 'reading', text, cites: [] });

/** A value from the paste as inline code, cut at 120 characters, unable to break out of it. */
export const code = (value: string): string =>
  `\`${value
    .toWellFormed()
    .replace(/[`\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .slice(0, 120)
    .toWellFormed()}\``;

/** What the paste shows of the caller; what the words say of it only where a call `failed`: a question names principals too. */
export function readCaller(view: View, failed: boolean): Reading[] {
  const ids: string[] = [];
  const object = shown(view.first('caller.object-id')) ?? shown(view.first('token.oid'));
  const app = shown(view.first('caller.app-id')) ?? shown(view.first('token.appid'));
  if (object) ids.push(`object ID ${code(object)}`);
  if (app) ids.push(`application ID ${code(app)}`);
  const found: Reading[] = [];
  const onLine = ids.length > 0 && (view.has('caller.object-id') || view.has('caller.app-id'));
  if (onLine) found.push(reading(`Your paste names ${listed(ids)} as the caller.`));
  const inToken = [...(onLine ? [] : ids), ...readClaims(view)];
  if (inToken.length > 0) found.push(reading(`Your token shows ${listed(inToken)}.`));
  const said = view.first('principal.said');
  if (found.length === 0 && failed && said)
    found.push(reading(`Your message says that a ${said.replaceAll('-', ' ')} makes the call.`));
  return found;
}

/** The claims that tell the kind of the caller, and those in which the fault lies. */
function readClaims(view: View): string[] {
  const parts: string[] = [];
  const say = (name: string, value: string | undefined, more = ''): void => {
    if (value) parts.push(`${code(`${name}: ${value}`)}${more}`);
  };
  say('idtyp', view.first('token.idtyp'));
  const identity = RESOURCE.exec(view.first('token.xms_mirid') ?? '');
  if (identity)
    parts.push(
      `the managed identity of ${code(`${identity[2]}/${identity[3]}`)} in the resource group ${code(identity[1] as string)}`,
    );
  if (view.has('guest') && view.has('token.idp')) say('idp', named(view.first('token.idp')));
  if (view.has('token.problem', 'wrong-audience')) say('aud', named(view.first('token.aud')));
  const expires = Number(view.first('token.exp'));
  if (view.has('token.problem', 'expired') && expires > 0 && expires < YEAR_10000)
    say(
      'exp',
      view.first('token.exp'),
      ` (${new Date(expires * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC)`,
    );
  return parts;
}

/** Resource group, and type and name of the resource that an Azure resource ID ends with. */
const RESOURCE =
  /^\/?subscriptions\/[0-9a-f-]{36}\/resourcegroups\/([\w.()-]{1,90})\/providers\/[\w.]{1,60}\/([a-z]{1,60})\/([\w.-]{1,128})$/i;
/** An address, a domain or a GUID: an audience or identity provider that is something else is not repeated. */
const NAMED =
  /^(?:(?:https|api):\/\/)?(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5})(?:\/(?:[0-9a-f-]{36}\/?)?)?$/i;
const named = (value: string | undefined): string | undefined =>
  value !== undefined && NAMED.test(value) ? value : undefined;
/** In Unix seconds; later no date can be told. */
const YEAR_10000 = 253_402_300_800;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** What the paste shows of the refusal. */
export function readRefusal(view: View): Reading[] {
  const parts: string[] = [];
  const action = view.first('action');
  const vault = view.first('vault');
  if (action) parts.push(`the action is ${code(action)}`);
  if (vault) parts.push(`the vault is ${code(vault)}`);
  const account = view.first('storage.account');
  if (account) parts.push(`the storage account is ${code(account)}`);
  const app = view.first('entra.app-id');
  if (app) parts.push(`the application is ${code(app)}`);
  const address = view.first('client-ip');
  if (address && address !== 'not-authorized') parts.push(`the client address is ${code(address)}`);
  return parts.length > 0 ? [reading(`In your paste ${parts.join(', ')}.`)] : [];
}

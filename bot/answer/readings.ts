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

/** What the paste shows of the caller; empty where it shows nothing. */
export function readCaller(view: View): Reading[] {
  const parts: string[] = [];
  const object = shown(view.first('caller.object-id')) ?? shown(view.first('token.oid'));
  const app = shown(view.first('caller.app-id')) ?? shown(view.first('token.appid'));
  if (object) parts.push(`object ID ${code(object)}`);
  if (app) parts.push(`application ID ${code(app)}`);
  const found: Reading[] = [];
  if (parts.length > 0) {
    const where = view.has('caller.object-id') || view.has('caller.app-id') ? 'Caller line' : 'token';
    found.push(reading(`Your ${where} shows ${parts.join(' and ')}.`));
  }
  const type = view.first('token.idtyp');
  if (type) found.push(reading(`Your token says ${code(`idtyp: ${type}`)}.`));
  if (found.length === 0 && view.has('caller', 'said')) {
    const kind = SAID.find((one) => view.has('principal', one) || view.has('submitter', one));
    if (kind) found.push(reading(`Your message says that a ${kind.replaceAll('-', ' ')} makes the call.`));
  }
  return found;
}

const SAID = ['workspace-identity', 'managed-identity', 'service-principal'];

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

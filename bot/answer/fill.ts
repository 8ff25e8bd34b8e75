/** Fills the places of a fix from the paste. Only what meets a strict pattern enters; the rest stays `<a place to fill>`. */
import type { Lexicon } from '../lexicon.ts';
import type { View } from '../triage/view.ts';

const GUID = /^(?!0{8})[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PATTERNS: Readonly<Record<string, RegExp>> = {
  'caller.object-id': GUID,
  'caller.app-id': GUID,
  'caller.tenant-id': GUID,
  'entra.app-id': GUID,
  'workspace-id': GUID,
  'item-id': GUID,
  vault: /^[a-z][a-z0-9-]{1,22}[a-z0-9]$/,
  'kusto.database': /^[\w. -]{1,60}$/,
  'storage.account': /^[a-z0-9]{3,24}$/,
};
const VAULT_ID =
  /^\/subscriptions\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/resourcegroups\/[\w.()-]{1,90}\/providers\/microsoft\.keyvault\/vaults\/[a-z0-9-]{3,24}/i;
const ALSO: Readonly<Record<string, string>> = {
  'caller.object-id': 'token.oid',
  'caller.app-id': 'token.appid',
  'caller.tenant-id': 'token.tid',
};
/** What the Azure CLI calls each kind of principal; of any other kind the reader has to say it. */
const TYPES: Readonly<Record<string, string>> = {
  user: 'User',
  guest: 'User',
  group: 'Group',
  'service-principal': 'ServicePrincipal',
  'managed-identity': 'ServicePrincipal',
  'workspace-identity': 'ServicePrincipal',
};

/** Looks up the value for a place; undefined where the paste does not hold it in full. */
export type Places = (name: string) => string | undefined;

/** The places that `view` and a use's parameters fill. */
export function places(
  view: View,
  parameters: Readonly<Record<string, string>>,
  lexicon: Lexicon,
  rowKind?: string,
): Places {
  const strict = (name: string): string | undefined =>
    [name, ALSO[name] ?? '']
      .flatMap((one) => [...view.values(one)])
      .map((value) => value.toLowerCase())
      .find((value) => PATTERNS[name]?.test(value));
  return (name) => {
    const parameter = parameters[name];
    if (name === 'role' && parameter !== undefined) return roleFor(parameter, view, lexicon);
    if (parameter !== undefined) return lexicon.role.get(parameter)?.name ?? parameter;
    if (name === 'secret-permissions') {
      const permission = /^secrets (set|delete|purge|recover|backup|restore)$/.exec(
        view.first('access-policy.permission') ?? '',
      );
      return permission?.[1] ?? 'get list';
    }
    if (name === 'vault.scope') {
      const id = [...view.values('resource')].map((value) => VAULT_ID.exec(value)?.[0]).find(Boolean);
      if (id) return id;
      return `$(az keyvault show --name ${strict('vault') ?? '<vault-name>'} --query id --output tsv)`;
    }
    if (name === 'principal-type')
      // What the words name is not whose object ID a Caller line prints.
      return [
        view.first('principal.shown'),
        rowKind,
        view.has('caller.object-id') ? '' : view.first('principal'),
      ]
        .map((kind = '') => TYPES[kind])
        .find(Boolean);
    // What getToken of NotebookUtils calls the resource of the service that was called.
    if (name === 'token-key') {
      const called = [...view.values('service')].join();
      return /vault|^$/.test(called) ? 'keyvault' : /storage|lake/.test(called) ? 'storage' : 'pbi';
    }
    if (name === 'caller') {
      const id = strict('caller.object-id');
      const app = strict('caller.app-id');
      return id ? `object ID \`${id}\`` : app ? `application ID \`${app}\`` : 'the caller';
    }
    return strict(name);
  };
}

const ACTION = /(?:secrets|keys|certificates)\/[A-Za-z]{2,30}/;

/** The role a fix names, or the narrowest that grants the action the paste shows, where the named one does not. */
function roleFor(id: string, view: View, lexicon: Lexicon): string {
  const role = lexicon.role.get(id);
  const action = ACTION.exec(view.first('action') ?? '')?.[0].toLowerCase();
  if (!role || !action || role.grants.length === 0) return role?.name ?? id;
  const grants = (one: { readonly grants: readonly string[] }): boolean =>
    one.grants.some((grant) => grant.toLowerCase() === action);
  if (grants(role)) return role.name;
  const fitting = [...lexicon.role.values()]
    .filter((one) => one.service === role.service && one.plane === 'data' && grants(one))
    .sort((a, b) => a.grants.length - b.grants.length || (a.id < b.id ? -1 : 1));
  return fitting[0]?.name ?? `a role that carries ${action}`;
}

/** `template` with its `{places}` filled, and whether any was left to the reader. */
export function fill(template: string, lookup: Places): { readonly text: string; readonly open: boolean } {
  if (!template.includes('{')) return { text: template, open: false };
  let open = false;
  const text = template.replace(/\{([a-z][a-z0-9.-]{0,40})\}/g, (_all, name: string) => {
    const value = lookup(name);
    if (value?.includes('<') ?? true) open = true;
    return (
      value ??
      `<${name === 'vault' ? 'vault-name' : name.replace(/^(caller|kusto)\./, '').replaceAll('.', '-')}>`
    );
  });
  return { text, open };
}

/** Reads Key Vault refusals: the Caller line, its labels, the old access-policy sentence, the firewall's words, audit records. */

import type { Reader } from '../fact.ts';
import { type Gathered, gather } from './gather.ts';
import { keyVaultLines } from './key-vault-lines.ts';
import { type LowText, lowText } from './low-text.ts';
import { matches } from './matches.ts';
import { hasAny, identifierAt, tenantOf } from './patterns.ts';

const callerKey = /(?<![a-z0-9_.?&-])(?:appid|oid)\s?=/g;
const pair = /(?<![a-z0-9_])(name|appid|oid|tid|iss|numgroups)\s?=\s?/gi;
const callerEnd = /(?:action|resource|assignment|vault):|innererror|does not have/;
const openings = ['caller:', "caller '", 'application '];
const leading = /(?:(?:name|tid)=[^;\n'"]{1,100};\s?){1,2}$/;
const auditId =
  /(claims\/objectidentifier|claims_objectidentifier_g|identity_claim_oid_g|identity_claim_appid_g)["'\s:=]{1,12}/g;
const mostHits = 50;
const vaultMarks = [
  'keyvault',
  'key vault',
  'caller:',
  'trusted service',
  'client address',
  'vault.azure.',
  'akv1',
  'caller was ignored',
  'operation is not allowed',
  'identity_claim_',
];

const isNear = (low: string, at: number): boolean =>
  hasAny(low.slice(Math.max(0, at - 1500), at + 1500), vaultMarks);

const readLines = (text: string, { low, has }: LowText, gathered: Gathered): void => {
  for (const [mark, pattern, add] of keyVaultLines) {
    if (!has(mark)) continue;
    for (const found of matches(text, pattern, mostHits)) if (isNear(low, found.index)) add(found, gathered);
  }
};

const ids: Readonly<Record<string, string>> = {
  appid: 'caller.app-id',
  oid: 'caller.object-id',
  tid: 'caller.tenant-id',
};

const addCaller = (text: string, from: number, to: number, gathered: Gathered): void => {
  const line = text.slice(from, to);
  for (const found of line.matchAll(pair)) {
    const key = found[1]!.toLowerCase();
    const at = from + found.index;
    const start = at + found[0].length;
    const fact = ids[key];
    if (fact) {
      const id = identifierAt(text, start, true);
      if (id && !(key === 'tid' && /;\s?iss=/i.test(line))) gathered.add(fact, id.value, at, id.end);
      continue;
    }
    const rest = text.slice(start, Math.min(to, start + 120));
    const value = (key === 'name' ? /^[^;\n'",]{1,100}/ : /^[^;\s'",]{1,120}/).exec(rest)?.[0].trim();
    if (!value) continue;
    const end = start + value.length;
    if (key === 'name') gathered.add('caller.name', value, at, end);
    else if (key === 'iss') gathered.add('caller.tenant-id', tenantOf(value), at, end);
    else if (/^\d{1,5}/.test(value)) gathered.add('caller.groups', /^\d{1,5}/.exec(value)?.[0], at, end);
  }
};

const readCallers = (text: string, low: string, gathered: Gathered): void => {
  let read = 0;
  let hits = 0;
  for (const found of low.matchAll(callerKey)) {
    if (found.index < read) continue;
    if (++hits > mostHits) break;
    const before = low.slice(Math.max(read, found.index - 200), found.index);
    const opening = Math.max(...openings.map((words) => before.lastIndexOf(words)), before.search(leading));
    const after = low.slice(found.index, found.index + 700);
    const length = callerEnd.exec(after)?.index ?? after.length;
    const line = after.slice(0, length);
    if (opening < 0 && !/;\s?(?:appid|oid|tid|iss|numgroups)\s?=/.test(line)) continue;
    const from = opening < 0 ? found.index : found.index - before.length + opening;
    read = found.index + length;
    addCaller(text, from, read, gathered);
  }
};

const readAudit = (text: string, low: string, gathered: Gathered): void => {
  for (const found of low.matchAll(auditId)) {
    const start = found.index + found[0].length;
    const id = identifierAt(text, start);
    const name = found[1] === 'identity_claim_appid_g' ? 'caller.app-id' : 'caller.object-id';
    if (id && isNear(low, found.index)) gathered.add(name, id.value, found.index, id.end);
  }
};

/** Caller, action, resource, vault and network facts of a Key Vault refusal. */
export const readKeyVault: Reader = (page) => {
  const lowered = lowText(page);
  const { low, has } = lowered;
  if (
    !has('caller', 'vault', 'appid=', 'akv1', 'client address', 'operation is not allowed', 'identity_claim_')
  )
    return [];
  const gathered = gather(page, 'key-vault', 'payload');
  if (has('appid=', 'oid=', 'appid =', 'oid =')) readCallers(page.text, low, gathered);
  readLines(page.text, lowered, gathered);
  if (has('objectidentifier', 'identity_claim_')) readAudit(page.text, low, gathered);
  return gathered.facts;
};

/** Reads what an operation of the Fabric REST specifications says of its callers: identities, scopes, permissions. */
import type { RestOperationData } from '../schema/rest-operations.ts';
import { readScopes } from './read-scopes.ts';

/** What the identity table says of service principals and managed identities, and our name for it. */
const SUPPORT: readonly (readonly [RegExp, RestOperationData['apps']])[] = [
  [/^yes$/i, 'yes'],
  [/^no$/i, 'no'],
  [/^when the item type in the call is supported/i, 'item-type'],
  [/^only (?:supported )?when all the .*items/i, 'all-items'],
  [/^supported only when source is configuredconnection or none$/i, 'configured-connection-or-none'],
  [/^supported only when mygitcredentials\.source is configuredconnection$/i, 'configured-connection'],
];
const NEEDS: readonly (readonly [RegExp, (found: RegExpExecArray) => RestOperationData['needs']])[] = [
  [/^must be a fabric administrator$/, () => 'fabric-admin'],
  [/^must be a fabric administrator or authenticate using a service principal$/, () => 'fabric-admin-or-app'],
  [
    /^must have (?:an? )?(admin|member|contributor|viewer)(?: or higher)? (?:workspace role|role (?:on|in|for) the workspace)$/,
    (found) => `workspace ${found[1]}` as RestOperationData['needs'],
  ],
  [
    /^must have (read|write|execute|read and write|read,write|audit) (?:item )?permissions?(?: (?:for|on) the (?!workspace)[a-z ]+)?$/,
    (found) => `item ${found[1]?.replace(',', ' and ')}` as RestOperationData['needs'],
  ],
];

const section = (text: string, heading: RegExp): string => {
  const parts = text.split(/^\s*#+\s*/m);
  const found = parts.find((part) => heading.test(part));
  return found ? found.slice(found.indexOf('\n') + 1).trim() : '';
};

function readApps(text: string, id: string): RestOperationData['apps'] {
  const row = /^\s*\|[^|\n]*service principal[^|\n]*\|([^|\n]*)\|/im.exec(text)?.[1];
  const said = row?.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
  const apps = SUPPORT.find(([pattern]) => said !== undefined && pattern.test(said))?.[1];
  if (!apps) throw new Error(`${id}: what it says of service principals is new: ${said ?? 'nothing'}`);
  if (!/^\s*\|\s*User\s*\|\s*Yes\s*\|/im.test(text)) throw new Error(`${id}: no line for users`);
  return apps;
}

/** The permission, where it is one plain sentence; the many longer ones are left to the page. */
function readNeeds(text: string): RestOperationData['needs'] | undefined {
  const said = section(text, /^permissions\s*\n/i)
    .replace(/\*/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?\.$/, '')
    .toLowerCase();
  const rest = /^(?:- )?the (?:api )?caller (.*)$/.exec(said)?.[1];
  if (!rest) return undefined;
  for (const [pattern, name] of NEEDS) {
    const found = pattern.exec(rest);
    if (found) return name(found);
  }
  return undefined;
}

/** Facts of one operation: `description` is its text in the specification, `line` where it stands in the file. */
export function readOperation(id: string, description: string, line: number): RestOperationData {
  const scopes = readScopes(section(description, /^required (?:delegated )?scopes?:?\s*\n/i)).map((any) =>
    any.join(' | '),
  );
  const needs = readNeeds(description);
  return { id, line, apps: readApps(description, id), scopes, ...(needs ? { needs } : {}) };
}

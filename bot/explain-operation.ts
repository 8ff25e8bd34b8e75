/** Says who may call a REST operation, out of the operations table: the one place that words its facts, for every door. */
import type { Cite, KnownStatement, Passage } from '../knowledge/compiled/compiled.ts';
import { findOperations } from '../knowledge/compiled/find-operations.ts';
import {
  type AppSupport,
  operationPassage,
  operationRef,
  type RestOperation,
  type RestOperations,
} from '../knowledge/compiled/rest-operations.ts';

/** An operation, what the specification says of its callers, and the passage to cite, under its reference. */
export interface ExplainedOperation {
  readonly operation: RestOperation;
  readonly title: string;
  readonly statements: readonly KnownStatement[];
  readonly passages: Readonly<Record<string, Passage>>;
}

/** Operations shown for one query at most. */
const MOST = 4;

const APPS: Readonly<Record<AppSupport, string>> = {
  yes: 'supports users, service principals and managed identities.',
  no: 'supports users only; service principals and managed identities are not supported.',
  'item-type':
    'supports users; service principals and managed identities only where the item type in the call is supported.',
  'all-items':
    'supports users; service principals and managed identities only when all items involved support service principals.',
  'configured-connection':
    'supports users; service principals and managed identities only when `myGitCredentials.source` is `ConfiguredConnection`.',
  'configured-connection-or-none':
    'supports users; service principals and managed identities only when `source` is `ConfiguredConnection` or `None`.',
};

const needed = (needs: string): string => {
  if (needs === 'fabric-admin') return 'The caller must be a Fabric administrator.';
  if (needs === 'fabric-admin-or-app')
    return 'The caller must be a Fabric administrator, or authenticate as a service principal.';
  const [where, ...what] = needs.split(' ');
  return where === 'workspace'
    ? `The permission it asks for: the workspace role ${what.join(' ')}.`
    : `The permission it asks for: ${what.join(' ')} on the item.`;
};

/** `Items_CreateNotebook` → Create Notebook. */
const nameOf = (id: string): string =>
  id
    .slice(id.indexOf('_') + 1)
    .replaceAll('_', ' ')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' or ');

/** What the specification says of `operation`, each sentence cited. */
export function explainOperation(operation: RestOperation, all: RestOperations): ExplainedOperation {
  const ref = operationRef(operation);
  const cites: [Cite] = [{ ref, relation: 'directly' }];
  const { scopes, needs, apps, method, path, id } = operation;
  const name = nameOf(id);
  const texts = [
    `${name} ${APPS[apps]}`,
    ...(scopes.length > 0
      ? [`A user's token needs the delegated scope ${scopes.map(list).join(', and ')}.`]
      : []),
    ...(needs ? [needed(needs)] : []),
  ];
  return {
    operation,
    title: `${name} \`${method} ${path}\``,
    statements: texts.map((text) => ({ text, cites })),
    passages: { [ref]: operationPassage(operation, all) },
  };
}

/** Explanations of the operations that `query` names, by method and path or by name; empty where none is named. */
export const explainOperations = (query: string, all: RestOperations): ExplainedOperation[] =>
  findOperations(query, all.operations)
    .slice(0, MOST)
    .map((operation) => explainOperation(operation, all));

/** Who may call each Fabric REST operation: a part of the compiled knowledge on its own, loaded only where it is asked for. */
import type { Passage } from './compiled.ts';

/** Service principals and managed identities: accepted, refused, or accepted on a condition. */
export type AppSupport =
  | 'yes'
  | 'no'
  | 'item-type'
  | 'all-items'
  | 'configured-connection'
  | 'configured-connection-or-none';

export interface RestOperation {
  readonly method: string;
  readonly path: string;
  /** The operationId of the specification. */
  readonly id: string;
  readonly area: string;
  readonly apps: AppSupport;
  /** Delegated scopes: all of the outer list, of each inner list any one. */
  readonly scopes: readonly (readonly string[])[];
  readonly needs?: string;
  /** Line of the specification's file. */
  readonly line: number;
}

export interface RestOperations {
  readonly commit: string;
  readonly dated: string;
  readonly checked: string;
  /** Area → its file in the repository. */
  readonly files: Readonly<Record<string, string>>;
  readonly operations: readonly RestOperation[];
}

/** The reference under which an operation is cited. */
export const operationRef = ({ method, path }: RestOperation): string => `rest-operation#${method} ${path}`;

/** The passage that supports what is said of `operation`: its place in the specification, at the pinned commit. */
export function operationPassage(
  operation: RestOperation,
  { commit, dated, checked, files }: RestOperations,
): Passage {
  const file = files[operation.area] as string;
  return {
    source: 'rest-operation',
    title: `fabric-rest-api-specs: ${file}`,
    url: `https://github.com/microsoft/fabric-rest-api-specs/blob/${commit}/${file}#L${operation.line}`,
    section: operation.id,
    publisher: 'Microsoft',
    kind: 'specification',
    says: `The operation's own text lists its supported identities, delegated scopes and permissions.`,
    dated,
    checked,
  };
}

/** Names of the engine's values as a reader says them. */

const KINDS: Readonly<Record<string, string>> = {
  'service-principal': 'service principal',
  user: 'user',
  'managed-identity': 'managed identity',
  'workspace-identity': 'workspace identity',
  'first-party-app': 'Microsoft application',
  connection: 'identity of the connection',
  submitter: 'whoever started it',
  unknown: 'kind unknown',
};
const SERVICES: Readonly<Record<string, string>> = {
  'key-vault': 'Key Vault',
  'fabric-api': 'Fabric API',
  'power-bi-api': 'Power BI API',
  fabric: 'Fabric',
  entra: 'Entra ID',
  storage: 'Azure Storage',
  onelake: 'OneLake',
  sql: 'SQL',
};
const STAGES: Readonly<Record<string, string>> = {
  'sign-in': 'at sign-in',
  network: 'by the network rules',
  token: 'by the token check',
  'principal-type': 'by a rule on the kind of principal',
  permission: 'by the permission check',
  'inner-access': 'behind the outer permission',
  'not-identity': 'not for its identity',
};
const VERDICTS: Readonly<Record<string, string>> = {
  refuted: 'Refuted',
  outdated: 'Outdated',
  unsupported: 'No source supports it',
  true: 'True',
};

const plain = (value: string): string => value.replaceAll('-', ' ');

/** A kind of caller; what stands behind its comma stays. */
export const kindWords = (kind: string): string => {
  const [head = '', ...rest] = kind.split(', ');
  return [KINDS[head] ?? plain(head), ...rest].join(', ');
};
export const serviceWords = (service: string): string => SERVICES[service] ?? plain(service);
export const stageWords = (stage: string): string => STAGES[stage] ?? plain(stage);
export const verdictWords = (verdict: string): string => VERDICTS[verdict] ?? plain(verdict);

/** `text` with a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

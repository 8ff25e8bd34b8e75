/** Reads program code, imports and stack traces: the library functions called, the audience asked for, the credential used. */

import type { Reader } from '../fact.ts';
import { type Gathered, gather } from './gather.ts';
import { type LowText, lowText } from './low-text.ts';
import { matches } from './matches.ts';

const utils =
  /\b(?:notebookutils|mssparkutils)\s?\.\s?(?:mssparkutils\s?\.\s?)?(credentials|connections|notebook|runtime|variablelibrary|lakehouse|fs)\b(?:\s?\.\s?([A-Za-z]{1,40}))?/gi;
const bare =
  /(?<![A-Za-z0-9_./])(?:credentials\.)?(getSecret|getSecretWithLS|getSecretWithConnection|putSecret)(?![A-Za-z0-9_/])/g;
const sempy = /(?<![A-Za-z0-9_.])sempy\.fabric\.([A-Za-z_]{1,60})/g;
const fabric = /(?<![A-Za-z0-9_./])fabric\.([a-z_]{1,60})\(/g;
const plain: readonly (readonly [mark: string, pattern: RegExp, value: string])[] = [
  ['fabricrestclient', /\bFabricRestClient\b/g, 'FabricRestClient'],
  ['powerbirestclient', /\bPowerBIRestClient\b/g, 'PowerBIRestClient'],
  ['secretclient', /\bSecretClient(?:Builder)?\b/g, 'SecretClient'],
  ['spark.read', /(?<![A-Za-z0-9_.])spark\.read\b/g, 'spark.read'],
  ['deltalake', /(?:(?:from|import) deltalake|write_deltalake)\b/g, 'deltalake'],
  ['pyodbc.connect', /(?<![A-Za-z0-9_.])pyodbc\.connect\b/g, 'pyodbc.connect'],
];

const named = [
  'getSecret getSecretWithConnection getToken putSecret isValidToken',
  'getCredential run runMultiple exit validateDAG',
]
  .join(' ')
  .split(' ');
const canonical = new Map(named.map((name) => [name.toLowerCase(), name]));
canonical.set('getsecretwithls', 'getSecret');

const audience =
  /(?:get_?token|get_?token_?provider)\(\s{0,40}(?:audience\s?=\s?|scopes?\s?=\s?)?\[?\s{0,8}["']([^"'\s]{2,200})["']/gi;
const defaultScope = /https:\/\/([a-z0-9.-]{4,100})(?::443)?\/{0,2}(?:powerbi\/api\/)?\.default(?![a-z])/gi;
const resourceOption = /(?:--resource|-resourceurl|--scope)[\s=:]{1,3}["']?https:\/\/([a-z0-9.-]{4,100})/gi;
const secretCall =
  /getSecret(?:WithLS)?\(\s{0,40}(?:\w{1,20}\s?=\s?)?["'](?:https?:\/\/)?([A-Za-z0-9-]{1,60})(?:\.vault\.azure\.net\/?)?["']\s{0,8},\s{0,40}(?:\w{1,20}\s?=\s?)?["']([A-Za-z0-9-]{1,127})["']/g;

const kinds =
  'ClientSecret|ClientCertificate|Certificate|Default(?=Azure)Azure|ManagedIdentity|AzureCli|InteractiveBrowser|DeviceCode|OnBehalfOf|WorkloadIdentity|UsernamePassword|Environment';
const credential = new RegExp(
  `\\b(?:((?:${kinds})Credential)(?:Builder)?|(ConfidentialClientApplication|PublicClientApplication|set_service_principal))\\b(\\s?\\()?`,
  'g',
);
const mostHits = 80;

const each = (
  text: string,
  pattern: RegExp,
  read: (found: RegExpExecArray, at: number, end: number) => void,
): void => {
  for (const found of matches(text, pattern, mostHits))
    read(found, found.index, found.index + found[0].length);
};

const moduleFunction = (module: string, name: string | undefined): string | undefined => {
  const room = module.toLowerCase();
  if (room === 'variablelibrary') return 'notebookutils.variableLibrary';
  if (room === 'lakehouse' || room === 'fs') return `notebookutils.${room}`;
  if (room === 'runtime')
    return name?.toLowerCase() === 'context' ? 'notebookutils.runtime.context' : undefined;
  if (!name) return undefined;
  return `notebookutils.${room}.${canonical.get(name.toLowerCase()) ?? name}`;
};

const readFunctions = (text: string, { has }: LowText, gathered: Gathered): void => {
  if (has('notebookutils', 'mssparkutils')) {
    each(text, utils, (found, at, end) =>
      gathered.add('function', moduleFunction(found[1]!, found[2]), at, end),
    );
  }
  if (has('getsecret', 'putsecret')) {
    each(text, bare, (found, at, end) => {
      gathered.add('function', moduleFunction('credentials', found[1]), at, end);
    });
    each(text, secretCall, (found, at, end) => {
      gathered.add('vault', found[1]!.toLowerCase(), at, end);
      gathered.add('secret-name', found[2], at, end);
    });
  }
  if (has('sempy')) {
    each(text, sempy, (found, at, end) => {
      if (found[1] !== 'exceptions') gathered.add('function', `sempy.fabric.${found[1]}`, at, end);
    });
    each(text, fabric, (found, at, end) => gathered.add('function', `sempy.fabric.${found[1]}`, at, end));
  }
  for (const [mark, pattern, value] of plain) {
    if (has(mark)) each(text, pattern, (_, at, end) => gathered.add('function', value, at, end));
  }
};

const audienceValue = (asked: string): string | undefined => {
  const host = /^https?:\/\/([^/:?#]{1,100})/i.exec(asked)?.[1];
  if (host) return host.toLowerCase();
  return /^[\w.:/-]{1,60}$/.test(asked) ? asked.replace(/\/\.default$/, '').toLowerCase() : undefined;
};

const readAudiences = (text: string, { has }: LowText, gathered: Gathered): void => {
  const name = 'token.audience-requested';
  const manner = { from: 'code' } as const;
  const placed = new Set<number>();
  const add = (value: string | undefined, at: number, end: number): void => {
    if (placed.has(end)) return;
    placed.add(end);
    gathered.add(name, value, at, end, manner);
  };
  if (has('gettoken', 'get_token')) {
    each(text, audience, (found, at, end) => {
      add(audienceValue(found[1]!), at, end);
      placed.add(end - 1);
    });
  }
  if (has('.default')) each(text, defaultScope, (found, at, end) => add(found[1]!.toLowerCase(), at, end));
  if (has('--resource', '-resourceurl', '--scope')) {
    each(text, resourceOption, (found, at, end) => {
      if (!text.startsWith('/.default', end)) add(found[1]!.toLowerCase(), at, end);
    });
  }
};

/** Of all credentials named, those that are called; if none is, those named, but not the ones a chain merely tried. */
const readCredentials = (text: string, low: string, gathered: Gathered): void => {
  const tried = low.search(/(?:attempted|the included) credentials/);
  const found: {
    readonly value: string;
    readonly at: number;
    readonly end: number;
    readonly isCalled: boolean;
  }[] = [];
  each(text, credential, (match, at, end) => {
    const value = (match[1] ?? match[2])!.replace('ClientCertificate', 'Certificate');
    const isTried = tried >= 0 && at > tried && at < tried + 6000 && value !== 'DefaultAzureCredential';
    if (!isTried) found.push({ value, at, end, isCalled: match[3] !== undefined });
  });
  const called = found.filter(({ isCalled }) => isCalled);
  for (const { value, at, end } of called.length > 0 ? called : found)
    gathered.add('credential', value, at, end);
};

/** Functions, modules, audiences and credentials. */
export const readCode: Reader = (page) => {
  const lowered = lowText(page);
  const { low, has } = lowered;
  const gathered = gather(page, 'code', 'code');
  readFunctions(page.text, lowered, gathered);
  if (has('mssparkutils')) {
    const at = low.indexOf('mssparkutils');
    gathered.add('module', 'mssparkutils', at, at + 'mssparkutils'.length);
  }
  readAudiences(page.text, lowered, gathered);
  if (has('credential', 'clientapplication', 'set_service_principal'))
    readCredentials(page.text, low, gathered);
  return gathered.facts;
};

/** Reads the tools a person works with, from commands, imports and their own output, and how they signed in with them. */

import type { Reader } from '../fact.ts';
import { type Gathered, gather } from './gather.ts';
import { lowText } from './low-text.ts';
import { matches } from './matches.ts';
import { guidAt, identifierAt } from './patterns.ts';

/** A tool, the marks that must stand in the text, and the pattern that proves it; all over lower-cased text. */
type Tool = readonly [tool: string, marks: readonly string[], pattern: RegExp];

const tools: readonly Tool[] = [
  [
    'az-cli',
    ['az '],
    /(?<![\w.-])az (?:login|logout|rest(?= -|[`'",.)]|$)|keyvault [a-z]|account (?:show|set|list|clear|get-access-token)|role (?:assignment|definition)|ad (?:sp|app|group|user|signed)|storage [a-z]+ [a-z]|identity (?:show|create|list)|fabric [a-z]|resource (?:show|list|update))(?![\w-])/gm,
  ],
  [
    'fabric-cli',
    ['fab ', 'ms-fabric-cli'],
    /(?<![\w.-])fab (?:auth|api)(?=\s)|(?:^|[$>!`])[ \t]{0,4}fab (?:ls|cd|get|set|import|export|mkdir|job|acl|assign|config|create)(?=\s)|ms-fabric-cli/gm,
  ],
  [
    'terraform',
    ['terraform', 'with ', 'fabric_', 'azurerm', 'provider "fabric"'],
    /\bwith (?:module\.[\w.[\]"-]{1,100}\.)?(?:data\.)?(?:fabric|azurerm|azuread)_[a-z_]{2,60}\.|provider "(?:fabric|azurerm)"|(?<![\w.-])terraform (?:apply|plan|init|destroy|import)\b|(?:resource|data) "(?:fabric|azurerm)_|terraform-provider-|(?<![\w-])azurerm_[a-z_]{3,60}/g,
  ],
  [
    'fabric-cicd',
    ['fabric_cicd', 'fabric-cicd', 'fabricworkspace(', 'publish_all_items', 'unpublish_all_orphan'],
    /fabric[_-]cicd|(?<!\w)fabricworkspace\(|(?:un)?publish_all_(?:orphan_)?items/g,
  ],
  [
    'powershell',
    ['connect-', 'get-az', 'get-power', 'new-az', 'invoke-'],
    /(?<![\w-])(?:connect-(?:(?:az|powerbiservice|fabric)account|mggraph)|get-az(?:accesstoken|keyvaultsecret|roleassignment)|get-powerbi\w{1,40}|new-azroleassignment|invoke-(?:powerbirestmethod|fabricrestmethod|restmethod|webrequest|azrestmethod))(?!\w)/g,
  ],
  [
    'dbt',
    ['dbt', 'type: fabric', 'profiles.y'],
    /(?<![\w.-])dbt (?:run|build|debug|test|compile|seed|snapshot)(?![\w-])|^[ \t]{0,20}type: fabric(?:spark)?\b|dbt-fabric|(?<!\w)profiles\.ya?ml(?!\w)/gm,
  ],
  [
    'airflow',
    ['airflow', 'fabricrunitemoperator', 'fabricrunjoboperator'],
    /(?<!\w)(?:ms)?fabricrun(?:item|job)operator|(?:from|import) airflow|airflow\.(?:providers|exceptions|models|operators|sdk)|airflowexception|(?<![\w-])airflow (?:dags|tasks|connections) [a-z]/g,
  ],
  [
    'msal',
    ['msal', 'clientapplication', 'acquire_token_'],
    /(?:import|from) msal\b|(?<!\w)msal\.[a-z]|(?:confidential|public)clientapplication|acquire_token_\w{3,30}/g,
  ],
  ['semantic-link-labs', ['sempy_labs', 'semantic-link-labs'], /sempy_labs|semantic-link-labs/g],
  ['notebookutils', ['notebookutils', 'mssparkutils'], /(?<!\w)(?:notebookutils|mssparkutils)(?!\w)/g],
];

const login = /(?<![\w.-])(?:az login|fab auth login|connect-(?:az|powerbiservice|fabric)account)(?![\w-])/g;
const roleCommand = /(?<![\w.-])(?:az role assignment create|new-azroleassignment)(?![\w-])/g;
const role = /(?:--role|-roledefinitionname)[\s=]{1,3}(?:(["'])([\w ()/,.-]{1,60})\1|([\w-]{1,60}))/i;
const assignee = /(?:--assignee(?:-object-id)?|-objectid|-applicationid)[\s=]{1,3}["']?/i;
const mostHits = 20;

const commandLine = (text: string, at: number): string => {
  const rest = text.slice(at, at + 700);
  const end = /(?<![\\`^\r])\r?\n|\|\||&&/.exec(rest)?.index;
  return rest.slice(0, end ?? rest.length);
};

const loginKind = (line: string): string => {
  if (/--federated-token|-federatedtoken/.test(line)) return 'federated';
  if (/--service-principal|-serviceprincipal|^fab auth login.{0,200}\s(?:-u|--username)\s/.test(line)) {
    return 'service-principal';
  }
  if (/\s(?:--identity|-identity|-i)(?![\w-])/.test(line)) return 'managed-identity';
  return 'user';
};

const each = (text: string, pattern: RegExp, read: (at: number, end: number) => void): void => {
  for (const found of matches(text, pattern, mostHits)) read(found.index, found.index + found[0].length);
};

const readGrants = (text: string, low: string, gathered: Gathered): void => {
  each(low, roleCommand, (at) => {
    const line = commandLine(text, at);
    const granted = role.exec(line);
    if (granted) {
      const from = at + granted.index;
      gathered.add('command.role', (granted[2] ?? granted[3])!.trim(), from, from + granted[0].length);
    }
    const given = assignee.exec(line);
    if (!given) return;
    const start = given.index + given[0].length;
    const id = guidAt(line, start) ?? identifierAt(line, start);
    if (id) gathered.add('command.assignee', id.value, at + given.index, at + id.end);
  });
};

/** Tools, kinds of sign-in, and the roles that commands grant. */
export const readCommands: Reader = (page) => {
  const { low, has } = lowText(page);
  const gathered = gather(page, 'commands', 'code');
  for (const [tool, marks, pattern] of tools) {
    if (has(...marks)) each(low, pattern, (at, end) => gathered.add('tool', tool, at, end));
  }
  if (has('airflow')) {
    each(low, /(?<![\w@/-])airflow(?![\w-])/g, (at, end) => {
      const kind = gathered.kindAt(at);
      if (kind === 'code' || kind === 'payload') gathered.add('tool', 'airflow', at, end);
    });
  }
  if (has('az login', 'auth login', 'connect-')) {
    each(low, login, (at, end) => gathered.add('tool.login', loginKind(commandLine(low, at)), at, end));
  }
  if (has('role assignment create', 'new-azroleassignment')) readGrants(page.text, low, gathered);
  return gathered.facts;
};

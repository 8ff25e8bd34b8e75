/** Secrets that stand by their place: third argument of `ClientSecretCredential(…)`, `ConvertTo-SecureString "…"` and the like. */

import { isPlaceholder } from './placeholder.ts';
import type { Rule, SecretKind, SecretRange } from './rule.ts';
import { type ValueReader, valueReader } from './value-reader.ts';

/** Which argument of which call, counted from 0. */
const CALLS = new Map<string, readonly [number, SecretKind]>([
  ['clientsecretcredential', [2, 'client-secret']],
  ['usernamepasswordcredential', [2, 'client-secret']],
  ['serviceprincipalauthentication', [2, 'client-secret']],
  ['serviceprincipalcredentials', [1, 'client-secret']],
  ['clientcredential', [1, 'client-secret']],
  ['clientsecretcredentials', [2, 'client-secret']],
  ['applicationtokencredentials', [2, 'client-secret']],
  ['networkcredential', [1, 'client-secret']],
  ['httpbasicauth', [1, 'client-secret']],
  ['storagesharedkeycredential', [1, 'account-key']],
  ['azurenamedkeycredential', [1, 'account-key']],
  ['tablesharedkeycredential', [1, 'account-key']],
  ['azurekeycredential', [0, 'api-key']],
  ['pscredential', [1, 'client-secret']],
  ['putsecret', [2, 'client-secret']],
  ['setsecret', [1, 'client-secret']],
  ['set_secret', [1, 'client-secret']],
]);
const LONGEST_ARGUMENTS = 500;
const DEEPEST = 4;
const LAST_LETTERS = 'lsnhwt';
const NAME_END = /([A-Za-z_]{1,32})(?:::new)?$/;
const SECURE_STRING =
  /convertto-securestring[ \t]{1,4}(?:-(?:string|asplaintext|force)[ \t]{1,4}){0,3}(?=["'])/gi;

/** Where the argument starts, or -1; arguments before it may be strings, names or calls. */
const argumentAt = (text: string, from: number, index: number, read: ValueReader): number => {
  let argument = 0;
  let depth = 0;
  const limit = Math.min(text.length, from + LONGEST_ARGUMENTS);
  for (let at = from; at < limit; at++) {
    const char = text.charAt(at);
    if (argument === index && !/\s/.test(char)) return at;
    if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') depth--;
    else if (char === ',' && depth === 0) argument++;
    else if (char === '"' || char === "'") {
      const value = read(at);
      if (value.quoted) at = value.end;
    }
    if (depth < 0 || depth > DEEPEST) return -1;
  }
  return -1;
};

const byShape = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  const read = valueReader(text);
  const push = (at: number, kind: SecretKind) => {
    const value = at < 0 ? undefined : read(at);
    if (value?.quoted && value.end - value.at > 2 && !isPlaceholder(text.slice(value.at, value.end))) {
      found.push({ kind, at: value.at, end: value.end });
    }
  };
  for (let paren = text.indexOf('('); paren >= 0; paren = text.indexOf('(', paren + 1)) {
    if (!LAST_LETTERS.includes(text.charAt(paren - 1))) continue;
    const name = NAME_END.exec(text.slice(Math.max(0, paren - 32), paren))?.[1]?.toLowerCase();
    const call = name === undefined ? undefined : CALLS.get(name);
    if (call !== undefined) push(argumentAt(text, paren + 1, call[0], read), call[1]);
  }
  if (text.includes('SecureString') || text.includes('securestring')) {
    SECURE_STRING.lastIndex = 0;
    while (SECURE_STRING.test(text)) push(SECURE_STRING.lastIndex, 'client-secret');
  }
  return found;
};

export const secretArgument: Rule = { kind: 'client-secret', byShape };

/** Passwords given to commands by a short option: `az login … -p`, `fab auth login … -p`, `sqlcmd … -P`, `curl -u user:…`. */

import { isPlaceholder } from './placeholder.ts';
import type { Rule, SecretRange } from './rule.ts';
import { valueReader } from './value-reader.ts';

const OPTION = /-(?:[pPu](?=[\s"'=])|-user|-value)/;
const COMMAND =
  /(?<![A-Za-z0-9_-])(?:az["', ]{1,4}login|az["', ]{1,4}ad|fab["', ]{1,4}auth|sqlcmd|bcp|docker["', ]{1,4}login|curl|wget|keyvault secret set)(?=["', \t])/gi;
const LONGEST_LINE = 1000;
const END_OF_LINE = /(?<![\\`^])\r?\n|[;|]|&&/;
const PASSWORD = /(?:^|[\s"',])-[pP](?:["']?[ \t,]{1,4}|=|(?=["']))(?!--[a-z]|-[A-Za-z](?:[\s=]|$))/g;
const VALUE = /[\s"',]--value(?:["']?[ \t,]{1,4}|=)/g;
const USER = /[\s"',](?:-u|--user)(?:["']?[ \t,]{1,4}|=)\\{0,3}["']?[^\s:"'$]{1,128}:(?=[^\s"'/])/g;
const VALUE_OF_USER = /[^\s"'\\]{1,512}/y;

const byShape = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  if (!OPTION.test(text)) return found;
  const read = valueReader(text);
  let readTo = 0;
  COMMAND.lastIndex = 0;
  for (let command = COMMAND.exec(text); command !== null; command = COMMAND.exec(text)) {
    const from = Math.max(command.index, readTo);
    const ahead = text.slice(from, from + LONGEST_LINE);
    const line = ahead.slice(0, END_OF_LINE.exec(ahead)?.index ?? ahead.length);
    readTo = from + line.length;
    const name = command[0].toLowerCase();
    const isCurl = name === 'curl' || name === 'wget';
    const option = isCurl ? USER : name.startsWith('keyvault') ? VALUE : PASSWORD;
    for (const match of line.matchAll(option)) {
      const at = from + match.index + match[0].length;
      VALUE_OF_USER.lastIndex = at;
      const value = isCurl ? { at, end: at + (VALUE_OF_USER.exec(text)?.[0].length ?? 0) } : read(at, 'word');
      if (value.end - value.at > 2 && !isPlaceholder(text.slice(value.at, value.end))) {
        found.push({ kind: isCurl ? 'url-password' : 'client-secret', at: value.at, end: value.end });
      }
    }
  }
  return found;
};

export const commandPassword: Rule = { kind: 'client-secret', byShape };

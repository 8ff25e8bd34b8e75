/** Reads SQL refusals: who the server says logged in, state, database, the object and permission denied. */

import type { Reader } from '../fact.ts';
import { type Gathered, gather } from './gather.ts';
import { lowText } from './low-text.ts';
import { matches } from './matches.ts';
import { hasAny } from './patterns.ts';

const login =
  /login failed for user\s{0,12}(?:['"]?\s{0,12}(<\s{0,12}token-identified principal\s{0,12}>|nt authority.{1,4}anonymous logon)|(['"])\s{0,4}\2)/gi;
const state =
  /(?<=(?:level|class)["']?:?\s{0,3}\d{1,3}[,;]?\s{1,3}|error number:\s?\d{1,6}[,;]\s?|^|[.\s({[,;]|["'])state["']?:?\s{0,3}(\d{1,3})(?![\w.])/gim;
const denied =
  /the ([a-z][a-z ]{1,39}) permission was denied on the (object|database|schema|column)\s{1,12}['"]([^'"\n]{1,128})['"](?:[^.\n]{0,160}?database\s{1,12}['"]([^'"\n]{1,128})['"])?/gi;
const opened =
  /(?:cannot open (?:server \S{1,100} )?|not able to access the )database\s{1,12}["']([^"'\n]{1,128})["']/gi;
const connected =
  /(?:initial catalog|(?<![a-z])database)\s?=\s?["'{]?([a-z0-9_][a-z0-9_ .-]{0,59})(?=[;"'}])/gi;
const mostHits = 30;

const identifier = (name: string | undefined): string | undefined =>
  name && /^[\p{L}\d_ .$#@-]{1,128}$/u.test(name) ? name.slice(0, 60) : undefined;

const readLogins = (text: string, gathered: Gathered): void => {
  for (const found of matches(text, login, mostHits)) {
    const who = found[1]?.toLowerCase();
    const value = who === undefined ? 'empty' : who.startsWith('<') ? 'token-identified' : 'nt-anonymous';
    gathered.add('sql.login-user', value, found.index, found.index + found[0].length);
  }
};

const readStates = (text: string, low: string, gathered: Gathered): void => {
  for (const found of matches(text, state, mostHits)) {
    const near = low.slice(Math.max(0, found.index - 400), found.index + 400);
    if (
      !hasAny(near, [
        'login failed',
        'permission was denied',
        'msg 18456',
        'error number',
        'cannot open ',
        '(18456)',
      ])
    )
      continue;
    gathered.add('sql.state', found[1], found.index, found.index + found[0].length);
  }
};

const readDenials = (text: string, gathered: Gathered): void => {
  for (const found of matches(text, denied, mostHits)) {
    const end = found.index + found[0].length;
    const kind = found[2]!.toLowerCase();
    gathered.add('sql.permission', found[1]!.toUpperCase().trim(), found.index, end);
    if (kind === 'database') gathered.add('sql.database', identifier(found[3]), found.index, end);
    else gathered.add('sql.object', identifier(found[3]), found.index, end);
    gathered.add('sql.database', identifier(found[4]), found.index, end);
  }
};

/** What a SQL endpoint, warehouse or database refused; the server's host is read by the http reader. */
export const readSql: Reader = (page) => {
  const { low, has } = lowText(page);
  const hasServer = has('initial catalog', 'database=', 'database =');
  if (
    !hasServer &&
    !has('login failed', 'permission was denied', '18456', 'cannot open ', 'to access the database')
  )
    return [];
  const gathered = gather(page, 'sql', 'payload');
  readLogins(page.text, gathered);
  if (has('state')) readStates(page.text, low, gathered);
  if (has('permission was denied')) readDenials(page.text, gathered);
  for (const pattern of [opened, connected]) {
    for (const found of matches(page.text, pattern, mostHits)) {
      if (pattern === connected && !has('.fabric.microsoft.com', '.database.windows.net', 'pbidedicated'))
        break;
      gathered.add('sql.database', identifier(found[1]?.trim()), found.index, found.index + found[0].length);
    }
  }
  return gathered.facts;
};

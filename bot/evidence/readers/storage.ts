/** Reads storage account and container from addresses, and a refused source IP; OneLake's host is left to the http reader. */

import type { Reader } from '../fact.ts';
import { gather } from './gather.ts';
import { lowText } from './low-text.ts';
import { matches } from './matches.ts';

const filesystem =
  /(?:abfss?|wasbs?):\/\/([^\s@/"']{1,63})@([a-z0-9]{3,24})(?:-secondary)?\.(?:dfs|blob)\.core\.windows\.net/g;
const address =
  /(?<![a-z0-9.@-])([a-z0-9]{3,24})(?:-secondary)?\.(?:dfs|blob)\.core\.windows\.net(?::\d{1,5})?(?:\/(\$?[a-z0-9-]{3,63})(?=[/?\s"'`),;]|$))?/g;
const container = /^\$?[a-z0-9-]{3,63}$/;
const source = /this source ip:?\s{1,4}([0-9a-fx*█][0-9a-fx*█.:]{1,43}[0-9a-fx*█])/g;
const mostHits = 50;

/** `storage.account`, `storage.container`, `client-ip`. */
export const readStorage: Reader = (page) => {
  const { low, has } = lowText(page);
  if (!has('.core.windows.net', 'this source ip')) return [];
  const gathered = gather(page, 'storage', 'payload');
  for (const found of matches(low, source, mostHits)) {
    gathered.add('client-ip', found[1], found.index, found.index + found[0].length);
  }
  for (const found of matches(low, filesystem, mostHits)) {
    const end = found.index + found[0].length;
    gathered.add('storage.account', found[2], found.index, end);
    if (container.test(found[1]!)) gathered.add('storage.container', found[1], found.index, end);
  }
  for (const found of matches(low, address, mostHits)) {
    const end = found.index + found[0].length;
    gathered.add('storage.account', found[1], found.index, end);
    gathered.add('storage.container', found[2], found.index, end);
  }
  return gathered.facts;
};

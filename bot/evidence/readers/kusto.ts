/** Reads whom Kusto refused, and which database. Format: a principal is `aadapp=<application ID>;<tenant ID>` or `aaduser=<object ID>;<tenant ID>`. */
import type { Reader } from '../fact.ts';
import { gather } from './gather.ts';
import { lowText } from './low-text.ts';

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const principal = new RegExp(`principal\\s{0,3}['"]aad(app|user)=(${guid})(?:;(${guid}))?`, 'g');
const database = /not authorized to \w{1,20} database\s{1,3}['"]([\w. -]{1,60})['"]/gi;
const mostHits = 10;

/** `caller.app-id` or `caller.object-id`, `caller.tenant-id`, `kusto.database`. */
export const readKusto: Reader = (page) => {
  const { low, has } = lowText(page);
  if (!has('aadapp=', 'aaduser=')) return [];
  const gathered = gather(page, 'kusto', 'payload');
  for (const found of [...low.matchAll(principal)].slice(0, mostHits)) {
    const end = found.index + found[0].length;
    gathered.add(found[1] === 'app' ? 'caller.app-id' : 'caller.object-id', found[2], found.index, end);
    gathered.add('caller.tenant-id', found[3], found.index, end);
    gathered.add('service', 'kusto', found.index, end);
  }
  for (const found of [...page.text.matchAll(database)].slice(0, mostHits))
    gathered.add('kusto.database', found[1], found.index, found.index + found[0].length);
  return gathered.facts;
};

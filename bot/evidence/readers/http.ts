/** Reads HTTP calls and answers: status, method, host, path, the vault of a vault's host, challenges, and links in prose. */
import type { Page, Reader } from '../fact.ts';
import { type Gathered, gather } from './gather.ts';
import { httpCalls } from './http-calls.ts';
import { httpStatuses } from './http-status.ts';
import { type LowText, lowText } from './low-text.ts';
import { type ServiceHost, serviceHosts } from './service-hosts.ts';

const url =
  /https?:\/\/[A-Za-z0-9.-]{1,253}(?::\d{1,5})?(?![A-Za-z0-9.:@%-])(?:\/[^\s"'`<>()[\]{}|\\█?#]{0,2000})?/g;
const challenge =
  /www-authenticate["']?\s{0,4}[:=,]\s{0,4}\[?["']?\s{0,4}bearer\s{1,4}authorization(?:_uri)?=/g;
const retried = /with url: (\/[^\s"'()?#]{1,400})/g;
const mostLinks = 10;

const addStatuses = (lowered: LowText, gathered: Gathered): void => {
  for (const { code, at, isLoose } of httpStatuses(lowered)) {
    const isSaid = isLoose && gathered.kindAt(at) === 'prose';
    gathered.add('status', code, at, at + code.length, {
      ...(isSaid ? { from: 'prose' } : {}),
      stance: code.startsWith('2') ? 'working' : 'failing',
    });
  }
};

const addHosts = (hosts: readonly ServiceHost[], gathered: Gathered): void => {
  for (const { host, path, at, end, isAudience } of hosts) {
    if (isAudience) continue;
    gathered.add('host', host, at, end);
    gathered.add('path', path, at, end);
    const vault = /^([a-z0-9-]{1,60})\.vault\.azure\.net$/.exec(host)?.[1];
    gathered.add('vault', vault, at, end);
  }
};

const addCalls = (text: string, lowered: LowText, gathered: Gathered): void => {
  for (const { method, path, host, at, end } of httpCalls(text, lowered)) {
    gathered.add('method', method, at, end);
    gathered.add('host', host, at, end);
    gathered.add('path', path?.slice(0, 200), at, end);
  }
  if (!lowered.has('with url: /')) return;
  for (const found of text.matchAll(retried)) {
    gathered.add('path', found[1]!.slice(0, 200), found.index, found.index + found[0].length);
  }
};

const addLinks = (page: Page, hosts: readonly ServiceHost[], gathered: Gathered): void => {
  const services = new Set(hosts.map(({ at }) => at));
  const links = new Set<string>();
  for (const found of page.text.matchAll(url)) {
    if (links.size >= mostLinks) return;
    const kind = gathered.kindAt(found.index);
    if (services.has(found.index) || (kind !== 'prose' && kind !== 'quote')) continue;
    const link = found[0].replace(/[.,;:!*_…]+$/, '').slice(0, 300);
    if (links.has(link) || /(?:sts\.windows|vault\.azure|login\.windows)\.net/.test(link)) continue;
    links.add(link);
    gathered.add('link', link, found.index, found.index + link.length, { from: 'prose', stance: 'believed' });
  }
};

/** What was called, how, and what came back. */
export const readHttp: Reader = (page) => {
  const lowered = lowText(page);
  const { low, has } = lowered;
  const gathered = gather(page, 'http', 'payload');
  const hosts = serviceHosts(page, lowered);
  addStatuses(lowered, gathered);
  addCalls(page.text, lowered, gathered);
  addHosts(hosts, gathered);
  if (has('www-authenticate')) {
    for (const found of low.matchAll(challenge)) {
      gathered.add('challenge', 'true', found.index, found.index + found[0].length);
    }
  }
  if (has('https://', 'http://')) addLinks(page, hosts, gathered);
  return gathered.facts;
};

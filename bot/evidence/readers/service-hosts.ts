/** Finds the addresses of Microsoft services in a text, with or without a scheme, masked names included. */
import type { Page } from '../fact.ts';
import type { LowText } from './low-text.ts';

/** An address of a service. */
export interface ServiceHost {
  readonly host: string;
  /** Path without its query, of http addresses only. */
  readonly path?: string;
  readonly at: number;
  readonly end: number;
  /** Whether the address stands as audience, scope, issuer or authority, so that no call goes there. */
  readonly isAudience: boolean;
}

const mostHosts = 60;
const label = /[a-z0-9.-]/;
/** What stands for the name, and the dot behind it. */
const MASKED = /[>}\])*█.]\.|…/;
const resource =
  /(?:\baud|audience|\biss|issuer|scopes?|resource|resource-?url|authority|authorization(?:_uri)?|get_?token|expected|(?<!not )found|home-cluster-uri)["']?\s{0,4}["'\s:=|[(,]{0,8}$/;
const path = /(?::\d{1,5})?(\/[^\s"'<>)\]}|\\`,;?#]{0,400})?/y;

const hostStart = (low: string, suffixAt: number): number => {
  let start = suffixAt;
  while (start > 0 && suffixAt - start < 200 && label.test(low[start - 1]!)) start--;
  while (start < suffixAt && (low[start] === '.' || low[start] === '-')) start++;
  return start;
};

const hostAt = (text: string, low: string, suffixAt: number, suffix: string): ServiceHost | undefined => {
  const isExact = !suffix.startsWith('.');
  const end = suffixAt + suffix.length;
  if (/^(?:[a-z0-9-]|\.[a-z0-9])/.test(low.slice(end, end + 2))) return undefined;
  const start = hostStart(low, suffixAt);
  const own = low.slice(start, suffixAt);
  if (isExact && own !== '' && !own.endsWith('.')) return undefined;
  if (!isExact && own === '' && !MASKED.test(text.slice(suffixAt - 1, suffixAt + 1))) return undefined;
  const host = !isExact && own === '' ? `*${suffix}` : `${own}${suffix}`;
  const scheme = /(?:([a-z]{2,8}):\/\/[^/\s"']{0,80})$/.exec(low.slice(Math.max(0, start - 90), start));
  const at = scheme ? start - scheme[0].length : start;
  path.lastIndex = end;
  const found = path.exec(text);
  const way = found?.[1]?.replace(/[.:!…]+$/, '').replace(/^\/+$/, '');
  const isHttp = !scheme || scheme[1]!.startsWith('http');
  const isScope = /^\/(?:\.default|user_impersonation|powerbi\/api)/.test(way?.toLowerCase() ?? '');
  const isNamed = !isExact && !suffix.startsWith('.kusto');
  const isAudience = isScope || (!isNamed && resource.test(low.slice(Math.max(0, at - 40), at)));
  return {
    host,
    ...(isHttp && way ? { path: way.slice(0, 200) } : {}),
    at,
    end: isHttp ? end + (found?.[0].length ?? 0) : end,
    isAudience,
  };
};

/** All addresses of the services of `page`, in the order of the text. */
export const serviceHosts = ({ text, hosts }: Page, { low, has }: LowText): readonly ServiceHost[] => {
  const found = new Map<number, ServiceHost>();
  for (const suffix of hosts) {
    if (!has(suffix)) continue;
    let at = low.indexOf(suffix);
    for (let times = 0; at >= 0 && times < mostHosts; times++) {
      const host = hostAt(text, low, at, suffix);
      if (host && !found.has(host.at)) found.set(host.at, host);
      at = low.indexOf(suffix, at + suffix.length);
    }
  }
  return [...found.values()].sort((one, other) => one.at - other.at);
};

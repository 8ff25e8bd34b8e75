/** Finds the methods and relative paths of HTTP calls: request lines, client libraries, curl, az rest, PowerShell. */
import type { LowText } from './low-text.ts';

/** A call's method, its path when the call names no host, and the host that the tool implies. */
export interface HttpCall {
  readonly method: string;
  readonly path?: string;
  readonly host?: string;
  readonly at: number;
  readonly end: number;
}

const requestLine =
  /(?<![A-Za-z])(GET|POST|PUT|PATCH|DELETE|HEAD)(?: on)?[ \t]{1,4}["'`]?(?=https?:\/\/|\/)(\/[^\s"'`<>?#]{1,400})?/g;
const listed = /(?<=,\s{0,4})(GET|POST|PUT|PATCH|DELETE|HEAD)(?=,\s{0,4}https?:)/g;
const library =
  /\b(requests|httpx|session|client|rest_?client|fabric_?client)\s?\.(get|post|put|patch|delete|head)\(\s{0,80}(?:url\s?=\s?)?(?:f?["'`](\/?v1(?:\.0)?\/[^\s"'`?#]{0,400}|https?:)?|[a-z_])/gi;
const method = /["']?\bmethod["']?\s{0,4}[:=]\s{0,4}["'](get|post|put|patch|delete|head)["']/gi;
const command =
  /(?<![A-Za-z0-9_-])(curl|az rest|fab api|invoke-restmethod|invoke-webrequest|invoke-powerbirestmethod|irm)(?=\s)/g;
const option =
  /(?:^|\s)(?:-x|--request|--method|-method|-m)[\s=]{1,3}["']?(get|post|put|patch|delete|head)\b/;
const body = /(?:^|\s)(?:-d|--data(?:-raw|-binary)?|--json|--body|-body)[\s=]/;
const mostHits = 40;

const place = (found: RegExpMatchArray): { readonly at: number; readonly end: number } => ({
  at: found.index!,
  end: found.index! + found[0].length,
});

const take = <T>(matches: Iterable<T>): readonly T[] => {
  const taken: T[] = [];
  for (const match of matches) {
    if (taken.push(match) >= mostHits) break;
  }
  return taken;
};

const fabPath = (line: string): string | undefined => {
  const path =
    /\s["']?((?:workspaces|capacities|connections|gateways|admin|items)(?:\/[^\s"'?#]{0,300})?)["']?/.exec(
      line,
    )?.[1];
  return path && `/v1/${path}`;
};

const commandCall = (text: string, low: string, found: RegExpMatchArray): HttpCall | undefined => {
  const at = found.index!;
  const tool = found[1]!;
  const rest = low.slice(at + tool.length, at + 800);
  const length = /(?<![\\`])\r?\n/.exec(rest)?.index ?? rest.length;
  const line = rest.slice(0, length);
  const named = option.exec(line)?.[1];
  const isFab = tool === 'fab api';
  if (!named && !isFab && !line.includes('://')) return undefined;
  const call = {
    method: (named ?? (body.test(line) ? 'post' : 'get')).toUpperCase(),
    at,
    end: at + tool.length,
  };
  const path = isFab ? fabPath(text.slice(at + tool.length, at + tool.length + length)) : undefined;
  if (!path || /\s-a[\s=]/.test(line)) return call;
  return { ...call, path, host: 'api.fabric.microsoft.com' };
};

/** All calls of the text, in no particular order. */
export const httpCalls = (text: string, { low, has }: LowText): readonly HttpCall[] => {
  const calls: HttpCall[] = [];
  if (has('get ', 'post ', 'put ', 'patch ', 'delete ', 'head ')) {
    for (const found of take(text.matchAll(requestLine))) {
      const path = found[2];
      if (path && !/^\/(?:v1(?:\.0)?|beta|subscriptions|groups|admin)\//.test(path)) continue;
      calls.push({ method: found[1]!, ...(path ? { path } : {}), ...place(found) });
    }
  }
  if (has(', http')) {
    for (const found of take(text.matchAll(listed))) calls.push({ method: found[1]!, ...place(found) });
  }
  if (has('.get(', '.post(', '.put(', '.patch(', '.delete(', '.head(')) {
    for (const found of take(text.matchAll(library))) {
      const isHttpLibrary = /^(?:requests|httpx)$/i.test(found[1]!);
      if (!isHttpLibrary && !found[3]) continue;
      const path = found[3]?.startsWith('http') ? undefined : found[3];
      calls.push({
        method: found[2]!.toUpperCase(),
        ...(path ? { path: `/${path.replace(/^\//, '')}` } : {}),
        ...place(found),
      });
    }
  }
  if (has('method')) {
    for (const found of take(text.matchAll(method)))
      calls.push({ method: found[1]!.toUpperCase(), ...place(found) });
  }
  if (has('curl', 'az rest', 'fab api', 'invoke-', 'irm ')) {
    for (const found of take(low.matchAll(command))) {
      const call = commandCall(text, low, found);
      if (call) calls.push(call);
    }
  }
  return calls;
};

/** Which API operation was called, from a library function or from method and path: admin API, who may call it. */
import type { Operation } from '../../../knowledge/compiled/compiled.ts';
import type { Fact } from '../fact.ts';
import type { Setting } from './derive.ts';
import { type Derived, derived, find } from './make.ts';

/** `operation`, `operation.admin`, `operation.service-principal` facts; a library function stands for the API it calls. */
export function deriveOperation(facts: readonly Fact[], { lexicon }: Setting): Derived[] {
  const path = (find(facts, 'path') ?? '').replace(/\/{2,}/g, '/');
  // Written without its host, that path is Power BI's alone.
  const host = find(facts, 'host') ?? (path.startsWith('/v1.0/myorg') ? 'api.powerbi.com' : undefined);
  const called = new Set(
    facts
      .filter((fact) => fact.name === 'function' && fact.stance === 'failing')
      .map((fact) => fact.value.toLowerCase()),
  );
  const usersOnly = isUserOnly(find(facts, 'method'), path, host, lexicon.compiled.userOnly);
  if (called.size === 0 && !host && !usersOnly) return [];
  const matches = (operation: Operation): boolean =>
    operation.functions.some((name) => called.has(name.toLowerCase())) ||
    (operation.host !== undefined && operation.host === host && startsLike(path, operation.path ?? ''));
  const operation = lexicon.compiled.operations.find(matches);
  if (!operation && !usersOnly) return [];
  const more = operation ? [derived('operation', operation.id)] : [];
  if (!facts.some((fact) => fact.name === 'service' && fact.stance === 'failing')) {
    more.push(derived('service', operation?.service ?? 'fabric-api'));
  }
  if (operation?.admin) more.push(derived('operation.admin', 'yes'));
  const app = usersOnly ? 'no' : operation?.principals['service-principal'];
  if (app) more.push(derived('operation.service-principal', app));
  return more;
}

/** Whether the specifications say of this Fabric call that it supports no service principal. */
function isUserOnly(
  method: string | undefined,
  path: string,
  host: string | undefined,
  calls: readonly string[],
): boolean {
  if (!path.startsWith('/v1/') || (host && host !== 'api.fabric.microsoft.com')) return false;
  const given = path.replace(/\/$/, '');
  return calls.some((call) => {
    const [verb, pattern = ''] = call.split(' ');
    return (
      verb === method && pattern.split('/').length === given.split('/').length && startsLike(given, pattern)
    );
  });
}

/** Whether `path` starts with `pattern`, in which `*` or a name in braces stands for one segment. */
function startsLike(path: string, pattern: string): boolean {
  const segments = path.toLowerCase().split('/');
  return pattern
    .toLowerCase()
    .split('/')
    .every((part, index) => segments[index]?.startsWith(/^[*{]/.test(part) ? '' : part));
}

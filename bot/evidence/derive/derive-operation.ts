/** Which API operation was called, from a library function or from method and path: admin API, who may call it. */
import type { Operation } from '../../../knowledge/compiled/compiled.ts';
import type { Fact } from '../fact.ts';
import type { Setting } from './derive.ts';
import { derived, find } from './make.ts';

const READER = 'derive-operation';

/** `operation`, `operation.admin`, `operation.service-principal` facts; a library function stands for the API it calls. */
export function deriveOperation(facts: readonly Fact[], { lexicon }: Setting): Fact[] {
  const host = find(facts, 'host');
  const path = find(facts, 'path');
  const called = new Set(
    facts
      .filter((fact) => fact.name === 'function' && fact.stance === 'failing')
      .map((fact) => fact.value.toLowerCase()),
  );
  if (called.size === 0 && !host) return [];
  const matches = (operation: Operation): boolean =>
    operation.functions.some((name) => called.has(name.toLowerCase())) ||
    (operation.host !== undefined && operation.host === host && startsLike(path ?? '', operation.path ?? ''));
  const operation = lexicon.compiled.operations.find(matches);
  if (!operation) return [];
  const more = [derived('operation', operation.id, READER)];
  if (!facts.some((fact) => fact.name === 'service' && fact.stance === 'failing')) {
    more.push(derived('service', operation.service, READER));
  }
  if (operation.admin) more.push(derived('operation.admin', 'yes', READER));
  const app = operation.principals['service-principal'];
  if (app) more.push(derived('operation.service-principal', app, READER));
  return more;
}

/** Whether `path` starts with `pattern`, in which `*` stands for one segment. */
function startsLike(path: string, pattern: string): boolean {
  if (!pattern.includes('*')) return path.startsWith(pattern);
  const segments = path.split('/');
  return pattern
    .split('/')
    .every(
      (part, index) =>
        segments[index] !== undefined && (part === '*' || (segments[index] as string).startsWith(part)),
    );
}

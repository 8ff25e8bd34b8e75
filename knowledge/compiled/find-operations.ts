/** Finds REST operations by method and path as people paste them, or by name. */
import type { RestOperation } from './rest-operations.ts';

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
/** `Items_CreateNotebook` → `createnotebook`, the name without its group. */
const nameOf = (id: string): string => plain(id.slice(id.indexOf('_') + 1));
const segments = (path: string): string[] =>
  path
    .split('?')[0]!
    .replace(/^\/|\/$/g, '')
    .split('/');

/** A request as pasted: `POST https://api.fabric.microsoft.com/v1/workspaces/<id>/items?x=y`; the method may be missing. */
const REQUEST =
  /^\s*(?:(get|post|put|patch|delete)\s+)?(?:https:\/\/api\.fabric\.microsoft\.com)?\/?(v1\/[^\s?#]{1,400})/i;

const fits = (pattern: readonly string[], given: readonly string[]): boolean =>
  pattern.length === given.length &&
  pattern.every((part, at) => part.startsWith('{') || part.toLowerCase() === given[at]!.toLowerCase());

/** How many segments of a pattern are fixed words: `/items/{itemId}` beats `/{area}/{id}`. */
const fixed = ({ path }: RestOperation): number =>
  segments(path).filter((part) => !part.startsWith('{')).length;

/**
 * The operations that `query` names: by method and path (identifiers filled in or not), by operationId or by its name
 * ("create notebook", "Items - Create Notebook"). Empty where none is named; several where more than one fits equally.
 */
export function findOperations(query: string, operations: readonly RestOperation[]): RestOperation[] {
  const request = REQUEST.exec(query);
  if (request) {
    const [, method, path] = request;
    const given = segments(path as string);
    const found = operations.filter(
      (one) => (!method || one.method === method.toUpperCase()) && fits(segments(one.path), given),
    );
    const most = Math.max(...found.map(fixed));
    return found.filter((one) => fixed(one) === most);
  }
  const name = plain(query);
  if (name.length < 4) return [];
  const whole = operations.filter(({ id }) => plain(id) === name);
  return whole.length > 0 ? whole : operations.filter(({ id }) => nameOf(id) === name);
}

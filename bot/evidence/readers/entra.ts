/** Reads the parameters of Entra's sign-in errors: application, directory and resource. Never the user: that is personal. */
import type { Reader } from '../fact.ts';
import { type Gathered, gather } from './gather.ts';
import { lowText } from './low-text.ts';
import { identifierAt } from './patterns.ts';

const start =
  /aadsts\d{4,8}|application with identifier|resource principal named|missing service principal in the tenant|app name: [^\n]{1,80}\sapp id:/g;
const application =
  /(?<!resource )(?:client application|application|client|app)(?:'s)?(?:\s{1,12}with)?(?:\s{1,12}(?:identifier|id))?:?\s{1,12}(?:[\w .-]{1,80}\()?(?=['"<{[*]|[0-9a-fx*]{8}-)['"]?/gi;
const directory =
  /(?:(?:in|from|of) (?:the )?(?:directory|tenant)|(?<![a-z])tenant|your organization)( named)?:?\s{1,12}(?:(['"])([^'"\n]{1,100})\2|([^\s'"][^'"\n]{0,100}?)(?=\.\s|\.?$|\n| not found| and ))/gi;
const resource =
  /(?:resource principal named|resource value from request:|authentication to access)\s{1,12}['"]?((?:https?|api):\/\/[^\s'"?#,]{1,200}|[0-9a-f-]{36})/gi;
const displayName = /^[\p{L}\d][\p{L}\d .-]{0,59}$/u;
const mostWindows = 20;

const directoryValue = (raw: string, isNamed: boolean): string | undefined => {
  const id = identifierAt(raw, 0);
  if (id && id.end === raw.length) return id.value;
  return isNamed && displayName.test(raw) ? raw.replace(/[ .]+$/, '') : undefined;
};

const readWindow = (window: string, offset: number, gathered: Gathered): void => {
  for (const found of window.matchAll(application)) {
    const at = found.index + found[0].length;
    const id = identifierAt(window, at);
    if (id) gathered.add('entra.app-id', id.value, offset + at, offset + id.end);
  }
  for (const found of window.matchAll(directory)) {
    const value = directoryValue((found[3] ?? found[4])!.trim(), Boolean(found[1] ?? found[2]));
    gathered.add('entra.directory', value, offset + found.index, offset + found.index + found[0].length);
  }
  for (const found of window.matchAll(resource)) {
    const value = found[1]!.replace(/\.$/, '');
    gathered.add('entra.resource', value, offset + found.index, offset + found.index + found[0].length);
  }
};

/** Application, directory and resource of AADSTS messages. */
export const readEntra: Reader = (page) => {
  const { low, has } = lowText(page);
  if (
    !has(
      'aadsts',
      'application with identifier',
      'resource principal named',
      'missing service principal',
      'app id:',
    )
  )
    return [];
  const gathered = gather(page, 'entra', 'payload');
  const starts: number[] = [];
  for (const { index } of low.matchAll(start)) {
    const last = starts.at(-1);
    if (low.startsWith('aadsts', index) || last === undefined || index - last > 700) starts.push(index);
    if (starts.length >= mostWindows) break;
  }
  starts.forEach((at, which) => {
    const from = low.startsWith('missing', at) ? Math.max(0, at - 100) : at;
    const to = Math.min(at + 900, starts[which + 1] ?? page.text.length);
    readWindow(page.text.slice(from, to), from, gathered);
  });
  return gathered.facts;
};

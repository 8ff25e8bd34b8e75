/** Discord's own description of its API as a checker of requests, beside the limits that it does not tell. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const FILES = ['../shared/contracts', '../../shared/contracts'].map((folder) =>
  join(import.meta.dirname, '../../../..', folder, 'discord-openapi.json'),
);
const file = FILES.find((one) => existsSync(one));

/** Whether the description was found; without it only the limits are checked, and the suite says so. */
export const contractFound = file !== undefined;

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const api: OpenApi = file ? (JSON.parse(readFileSync(file, 'utf8')) as OpenApi) : { paths: {} };
const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false });
for (const name of ['int32', 'int64', 'double', 'date-time', 'uri', 'nonce']) ajv.addFormat(name, true);
ajv.addFormat('snowflake', /^\d{1,20}$/);
if (file) ajv.addSchema(api, 'discord');

const patterns = Object.keys(api.paths).map((path) => ({
  path,
  // Fixed segments before named ones: `/messages/@original` is no message id.
  weight: path.split('{').length,
  test: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+').replaceAll('@', '(?:@|%40)')}$`),
}));
patterns.sort((a, b) => a.weight - b.weight);
const validators = new Map<string, ValidateFunction | undefined>();

/** What is wrong with a request by Discord's description and limits; empty where nothing is. */
export function problems(method: string, path: string, body: unknown): string[] {
  const found = limits(body);
  const pattern = patterns.find(({ test }) => test.test(path));
  if (!file) return found;
  if (!pattern) return [...found, `${method} ${path} is no call of Discord's API`];
  const validate = validator(pattern.path, method.toLowerCase());
  if (body !== undefined && !validate) return [...found, `${method} ${pattern.path} takes no body`];
  if (validate && !validate(body))
    found.push(`${method} ${pattern.path}: ${ajv.errorsText(validate.errors).slice(0, 600)}`);
  return found;
}

function validator(path: string, method: string): ValidateFunction | undefined {
  const key = `${method} ${path}`;
  if (!validators.has(key)) {
    const operation = api.paths[path]?.[method] as { requestBody?: unknown } | undefined;
    const pointer = `discord#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/requestBody/content/application~1json/schema`;
    const ref = pointer.replaceAll('{', '%7B').replaceAll('}', '%7D');
    validators.set(key, operation?.requestBody ? ajv.compile({ $ref: ref }) : undefined);
  }
  return validators.get(key);
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** All components of a message, nested ones too. */
export function componentsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(componentsOf);
  if (!isJson(value)) return [];
  const nested = ['components', 'component', 'accessory'].flatMap((key) => componentsOf(value[key]));
  return typeof value.type === 'number' ? [value, ...nested] : nested;
}

/** Limits of Discord that its description leaves out, and what we promise beyond it. */
function limits(body: unknown): string[] {
  if (!isJson(body)) return [];
  const data = isJson(body.data) ? body.data : body;
  const found: string[] = [];
  const all = componentsOf(data.components);
  if (all.length > 40) found.push(`${all.length} components`);
  const text = all.reduce((sum, { content }) => sum + (typeof content === 'string' ? content.length : 0), 0);
  if (text > 4000) found.push(`${text} characters of text`);
  const ids = all.flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
  if (new Set(ids).size < ids.length) found.push('a custom_id twice');
  for (const id of ids) if (id.length > 100) found.push('a custom_id over 100');
  const flags = typeof data.flags === 'number' ? data.flags : 0;
  if (data.components !== undefined && !('title' in data)) {
    if ((flags & (1 << 15)) === 0) found.push('components without their flag');
    const mentions = data.allowed_mentions;
    if (!isJson(mentions) || !Array.isArray(mentions.parse) || mentions.parse.length > 0)
      found.push('mentions are not switched off');
    else if (((mentions.users as unknown[] | undefined) ?? []).length > 1)
      found.push('more than one is mentioned');
  }
  if (typeof data.content === 'string' && data.content !== '') found.push('content beside components');
  return found;
}

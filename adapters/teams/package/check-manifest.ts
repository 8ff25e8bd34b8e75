/** Checks a manifest against Microsoft's own schema (draft-04), with a line for each problem. */
import { readFileSync } from 'node:fs';
import type { ErrorObject } from 'ajv';
import AjvModule from 'ajv-draft-04';
import formats from 'ajv-formats';

// The package is CommonJS and describes itself as an ES module.
const Ajv = AjvModule as unknown as typeof AjvModule.default;

/** Problems of `manifest` by the schema in `file`, empty where it is good. */
export function checkManifest(manifest: unknown, file: string): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  (formats as unknown as typeof formats.default)(ajv);
  const check = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  if (check(manifest)) return [];
  return ((check.errors ?? []) as ErrorObject[]).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message}`,
  );
}

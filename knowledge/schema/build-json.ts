/** Writes the schemas as JSON Schema for editors: `npm run schema`. A test refuses stale files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from './json-schemas.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'json');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas()))
  writeFileSync(join(folder, `${name}.schema.json`), text);

/** Writes the compiled knowledge for publishing: `node knowledge/compile/build.ts <folder>`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../load/load.ts';
import { compile } from './compile.ts';
import { KnowledgeError, knowledgeRoot, NAME } from './read-compiled.ts';
import { readRestOperations } from './rest-operations.ts';
import { store } from './stored.ts';

const folder = process.argv[2] ?? 'dist/knowledge/compiled';
const loaded = load(knowledgeRoot);
if (loaded.problems.length > 0)
  throw new KnowledgeError(`${loaded.problems.length} problems; run "npm run kb".`);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, NAME), store(compile(loaded), ''));
writeFileSync(join(folder, 'rest-operations.json'), JSON.stringify(readRestOperations()));

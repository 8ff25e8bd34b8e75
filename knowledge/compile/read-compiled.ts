/** Gives the compiled knowledge: from its file while the data files are unchanged, else compiled anew. Node only. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Compiled } from '../compiled/compiled.ts';
import { dataFiles } from '../load/data-files.ts';
import { partsOf, restore, store } from './stored.ts';

/** The folder `knowledge/`: beside this file in a checkout, or packed next to the built code. */
export const knowledgeRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The file that `store` writes. */
export const NAME = 'knowledge.jsonl';

/** The data files are not as the schema wants them. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
}

/** To be raised with every change of the compiled form, so that nobody reads an old file by new code. */
const FORM = '14';

/** Hash over the form, and names, sizes and times of the data files below `root`. */
function stamp(root: string): string {
  let all = FORM;
  for (const file of dataFiles(root)) {
    const { size, mtimeMs } = statSync(`${root}/${file}`);
    all += `${file}:${size}:${mtimeMs}|`;
  }
  return hash('sha256', all);
}

/** What the file `cache` holds, where it has that stamp; an old or torn one is closed, since some systems replace no open file. */
function taken(cache: string, fresh: string): Compiled | undefined {
  const parts = partsOf(cache);
  let compiled: Compiled | undefined;
  try {
    compiled = restore(parts, fresh);
  } catch {
    // Torn, or of an older form: it is simply compiled again.
  }
  if (!compiled) parts.close();
  return compiled;
}

/** Compiled knowledge of `root`. Throws KnowledgeError where data files have problems. */
export async function readCompiled(root: string = knowledgeRoot): Promise<Compiled> {
  if (!existsSync(join(root, 'vocabulary')))
    return restore(partsOf(join(root, 'compiled', NAME))) as Compiled;
  const fresh = stamp(root);
  const cache = join(root, '.cache', NAME);
  if (existsSync(cache)) {
    const compiled = taken(cache, fresh);
    if (compiled) return compiled;
  }
  const [{ load }, { compile }] = await Promise.all([import('../load/load.ts'), import('./compile.ts')]);
  const loaded = load(root);
  if (loaded.problems.length > 0) {
    const first = loaded.problems
      .slice(0, 5)
      .map(({ file, line, what }) => `${file}${line ? `:${line}` : ''} ${what}`);
    throw new KnowledgeError(
      `The knowledge has ${loaded.problems.length} problems:\n${first.join('\n')}\nRun "npm run kb".`,
    );
  }
  const compiled = compile(loaded);
  try {
    mkdirSync(dirname(cache), { recursive: true });
    writeFileSync(`${cache}.${process.pid}`, store(compiled, fresh));
    renameSync(`${cache}.${process.pid}`, cache);
  } catch {
    // A read-only checkout compiles at every start.
  }
  return compiled;
}

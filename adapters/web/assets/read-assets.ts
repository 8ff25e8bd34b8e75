/** The built files of the web page, built first where they are missing or older than what they are made from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { knowledgeRoot } from '../../../knowledge/compile/read-compiled.ts';
import type { Compiled } from '../../../knowledge/compiled/compiled.ts';
import type { Manifest } from './build-assets.ts';

/** One built file with its compressed forms. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}
export interface Assets extends Omit<Manifest, 'stamp'> {
  readonly files: readonly Asset[];
}

const root = join(import.meta.dirname, '..', '..', '..');
/** In a checkout beside the sources, in the published package beside the built code. */
const isCheckout = import.meta.filename.endsWith('.ts');
const folder = isCheckout ? join(root, 'dist', 'web') : join(root, 'web');
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Sources of the page's script, of the engine and of the policies. */
const sources = (): string[] =>
  ['adapters/web', 'bot', 'knowledge/compiled']
    .flatMap((part) => readdirSync(join(root, part), { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && /\.(?:ts|css)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .concat(['privacy', 'terms'].map((name) => join(root, 'docs', `${name}.md`)))
    .sort();

const readManifest = (): Manifest | undefined => {
  const file = join(folder, 'manifest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
};

async function built(compiled: Compiled): Promise<Manifest> {
  const known = readManifest();
  if (!isCheckout) {
    if (known) return known;
    throw new Error('the web page was not built; run npm run build');
  }
  const { buildAssets, stampOf } = await import('./build-assets.ts');
  const stamp = stampOf(sources(), compiled.fingerprint);
  if (known?.stamp === stamp) return known;
  const { siteData } = await import('./site-data.ts');
  await buildAssets(folder, stamp, compiled, siteData(knowledgeRoot));
  return readManifest() as Manifest;
}

/** The files and what pages need beside the compiled knowledge. */
export async function readAssets(compiled: Compiled): Promise<Assets> {
  const { paths, data } = await built(compiled);
  const files = Object.values(paths).map((path): Asset => {
    const file = join(folder, relative('/', path));
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return {
      path,
      type,
      body: readFileSync(file),
      gzip: readFileSync(`${file}.gz`),
      brotli: readFileSync(`${file}.br`),
    };
  });
  return { paths, data, files };
}

/** Builds what the browser loads: the page's script, the worker with the engine, the style, and the packed knowledge. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import type { Compiled } from '../../../knowledge/compiled/compiled.ts';
import { pack } from '../../../knowledge/compiled/packed/pack.ts';
import type { AssetPaths, SiteData } from '../pages/site.ts';

const client = join(import.meta.dirname, '..', 'client');
const shrink = { gzip: promisify(gzip), brotli: promisify(brotliCompress) };

/** `body` by gzip: script and style by Zopfli, whose files are a twenty-fifth smaller; the knowledge would take it minutes. */
const gzipped = async (file: string, body: Buffer): Promise<Uint8Array> =>
  file.endsWith('.json')
    ? await shrink.gzip(body, { level: 9 })
    : await (await import('@gfx/zopfli')).gzipAsync(body, {});

/** What stands beside the built files. */
export interface Manifest {
  readonly stamp: string;
  readonly paths: AssetPaths;
  readonly data: SiteData;
}

/** After Vite's own minifier a second one: together they save a fiftieth. */
const smaller: Plugin = {
  name: 'smaller',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { minify } = await import('terser');
      const { code } = await minify(chunk.code, {
        module: true,
        ecma: 2022,
        compress: { ecma: 2022, passes: 4, keep_fargs: false, pure_getters: true, unsafe_arrows: true },
      });
      if (code) chunk.code = code;
    }
  },
};

/** Builds into `folder` in place of what is there. Needs vite, which is a development dependency. */
export async function buildAssets(
  folder: string,
  stamp: string,
  compiled: Compiled,
  data: SiteData,
): Promise<void> {
  const { build } = await import('vite');
  const fresh = `${folder}.${randomBytes(6).toString('hex')}`;
  mkdirSync(join(fresh, 'assets'), { recursive: true });
  await build({
    configFile: false,
    root: client,
    logLevel: 'error',
    publicDir: false,
    plugins: [smaller],
    build: {
      outDir: fresh,
      emptyOutDir: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          main: join(client, 'main.ts'),
          worker: join(client, 'worker.ts'),
          style: join(client, 'style.css'),
        },
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
  const { core, rest } = pack(compiled);
  for (const [name, text] of Object.entries({ core, rest })) {
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
    writeFileSync(join(fresh, 'assets', `${name}-${hash}.json`), text);
  }
  const files = await readdir(join(fresh, 'assets'));
  await Promise.all(
    files.map(async (file) => {
      const path = join(fresh, 'assets', file);
      const body = await readFile(path);
      writeFileSync(`${path}.gz`, await gzipped(file, body));
      writeFileSync(`${path}.br`, await shrink.brotli(body));
    }),
  );
  const paths = Object.fromEntries(
    files.map((file) => [file.slice(0, file.indexOf('-')), `/assets/${file}`]),
  ) as unknown as AssetPaths;
  writeFileSync(join(fresh, 'manifest.json'), JSON.stringify({ stamp, paths, data } satisfies Manifest));
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another process was first, with the same sources.
    rmSync(fresh, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
}

/** Hash of everything the built files are made from. */
export function stampOf(files: readonly string[], fingerprint: string): string {
  const hash = createHash('sha256').update(fingerprint);
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex').slice(0, 24);
}

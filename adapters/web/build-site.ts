/** `npm run site`: writes the site as static files into `dist/site`; PUBLIC_URL says where people will reach it. */
import { rmSync } from 'node:fs';
import { lexicon } from '../../bot/lexicon.ts';
import { readCompiled } from '../../knowledge/compile/read-compiled.ts';
import { readConfig } from '../config.ts';
import { readAssets } from './assets/read-assets.ts';
import { siteOf } from './site-of.ts';
import { writeSite } from './write-site.ts';

const folder = process.argv[2] ?? 'dist/site';
const { PUBLIC_URL, PORT } = readConfig(process.env);
const origin = PUBLIC_URL ?? `http://127.0.0.1:${PORT}`;
const words = lexicon(await readCompiled());
const assets = await readAssets(words.compiled);
rmSync(folder, { recursive: true, force: true });
const count = writeSite(folder, siteOf(words, assets, origin, Math.floor(Date.now() / 1000)), assets.files);
process.stdout.write(`${count} files in ${folder}, for ${origin}\n`);
if (!PUBLIC_URL)
  process.stdout.write(
    'Set PUBLIC_URL to the address of the site, so that permalinks, feed and sitemap name it.\n',
  );

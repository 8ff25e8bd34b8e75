/** Writes the whole site as static files for any host: pages, their Markdown twins, the built files, headers for hosts that read them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Asset } from './assets/read-assets.ts';
import { missingPage, pages } from './pages/pages.ts';
import { POLICY } from './pages/policy.ts';
import { HTML, type Site, type SitePage } from './pages/site.ts';
import { WORKER_POLICY } from './worker-policy.ts';

/** A page's file: every host serves the index of a folder at its address. */
const fileOf = ({ path, type }: SitePage): string =>
  type === HTML && !path.endsWith('.html') ? join(path, 'index.html') : path;

/** Read by Netlify and Cloudflare; elsewhere the policy in each page holds. */
const headers = ({ assets, base }: Site): string => `${base}/*
  Content-Security-Policy: ${POLICY}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
${base}/assets/*
  Cache-Control: public, max-age=31536000, immutable
${base}${assets.worker}
  ! Content-Security-Policy
  Content-Security-Policy: ${WORKER_POLICY}
`;

/** Writes `site` with its built `files` below `folder`; returns how many files. */
export function writeSite(folder: string, site: Site, files: readonly Asset[]): number {
  let count = 0;
  const write = (path: string, body: string | Buffer): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
    count++;
  };
  for (const page of [...pages(site), missingPage(site)]) write(fileOf(page), page.body());
  for (const { path, body } of files) write(path, body);
  write('_headers', headers(site));
  // GitHub Pages would turn the Markdown twins into pages otherwise.
  write('.nojekyll', '');
  return count;
}

/** The frame of every page: head, skip link, banner, main, footer. */
import { type Html, html, type Part, raw } from '../parts/html.ts';
import { POLICY } from './policy.ts';
import type { Site } from './site.ts';

export interface Frame {
  readonly title: string;
  readonly description: string;
  /** Below the base, with a slash at its start. */
  readonly path: string;
  /** Path of the Markdown twin. */
  readonly markdown?: string;
  readonly body: Html;
  /** Loads the knowledge at once. */
  readonly eager?: boolean;
}

const NAV = [
  ['/', 'Diagnose'],
  ['/who', 'Who runs it?'],
  ['/answers', 'Answers'],
  ['/claims', 'Claims'],
] as const;

const MARK = raw(
  '<svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect x="1" y="5" width="30" height="22" rx="5"/><path d="M7 13h11M7 19h7"/><circle cx="24" cy="16" r="3"/></svg>',
);

const current = (path: string, href: string): Part =>
  (path === href || (href !== '/' && path.startsWith(`${href}/`))) && raw(' aria-current="page"');

/** The whole document. */
export function layout(
  site: Site,
  { title, description, path, markdown, body, eager = false }: Frame,
): string {
  const { base, origin, assets, lexicon } = site;
  const full = path === '/' ? 'Fabric Caller ID' : `${title} · Fabric Caller ID`;
  const url = `${origin}${path}`;
  return html`<!doctype html>
<html lang="en" data-base="${base}" data-worker="${base}${assets.worker}" data-core="${base}${assets.core}" data-rest="${base}${assets.rest}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${full}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${url}">
<meta property="og:site_name" content="Fabric Caller ID">
<meta property="og:type" content="${path === '/' ? 'website' : 'article'}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
<meta name="twitter:card" content="summary">
<link rel="icon" href="${base}/icon.svg" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" title="Changed answers" href="${base}/feed.xml">
${markdown && html`<link rel="alternate" type="text/markdown" href="${base}${markdown}">`}
${
  eager &&
  [assets.core, assets.rest].map(
    (file) => html`<link rel="preload" as="fetch" crossorigin="anonymous" href="${base}${file}">
`,
  )
}<link rel="stylesheet" href="${base}${assets.style}">
<script type="module" src="${base}${assets.main}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="banner"><div class="frame"><a class="brand" href="${base}/">${MARK}<span>Fabric <b>Caller ID</b></span></a>
<nav aria-label="Site"><ul>${NAV.map(([href, name]) => html`<li><a href="${base}${href}"${current(path, href)}>${name}</a></li>`)}</ul></nav></div></header>
<main id="main" class="frame" tabindex="-1">
${body}
</main>
<footer class="footer"><div class="frame"><p>Every sentence has its source, or is not said. Nothing you paste leaves your browser; no cookie, no third party.</p>
<p><a href="${base}/privacy">Privacy</a> <a href="${base}/terms">Terms</a> <a href="${base}/feed.xml">Feed of changes</a> <a href="${base}/llms.txt">llms.txt</a> ${markdown && html`<a href="${base}${markdown}">This page as Markdown</a> `}<span class="meta">Knowledge <code>${lexicon.compiled.fingerprint.slice(0, 8)}</code></span></p></div></footer>
</body>
</html>
`.text;
}

/** What programs read: the feed of changes, llms.txt, the sitemap, robots.txt, the icon. */
import { html, raw } from '../parts/html.ts';
import { verdictWords } from '../parts/words.ts';
import { areaWords } from './index-pages.ts';
import type { Site, SitePage } from './site.ts';

const FEED_ENTRIES = 50;
const XML = raw('<?xml version="1.0" encoding="utf-8"?>\n');
const time = (day: string): string => `${day}T00:00:00Z`;
const first = (said: readonly object[]): string => {
  const [one] = said as readonly { text?: string; silence?: string }[];
  return one?.text ?? one?.silence ?? '';
};

const feed = (site: Site): SitePage => ({
  path: '/feed.xml',
  type: 'application/atom+xml; charset=utf-8',
  body: () => {
    const { entries, claims } = site.lexicon.compiled;
    const all = [
      ...entries.map(({ id, title, changed, cause }) => ({ id, title, changed, summary: first(cause) })),
      ...claims.map(({ id, title, verdict, statements }) => ({
        id,
        title: `Claim: “${title}” — ${verdictWords(verdict)}`,
        changed: site.data.changed[id] ?? '',
        summary: first(statements),
      })),
    ]
      .filter(({ changed }) => changed !== '')
      .sort((a, b) => (a.changed === b.changed ? (a.id < b.id ? -1 : 1) : a.changed < b.changed ? 1 : -1))
      .slice(0, FEED_ENTRIES);
    return html`${XML}<feed xmlns="http://www.w3.org/2005/Atom">
<title>Fabric Caller ID: changed answers</title>
<id>${site.origin}/feed.xml</id>
<link rel="self" href="${site.origin}/feed.xml"/>
<link rel="alternate" href="${site.origin}/answers"/>
<updated>${time(all[0]?.changed ?? '2026-01-01')}</updated>
<author><name>Fabric Caller ID</name></author>
${all.map(
  ({
    id,
    title,
    changed,
    summary,
  }) => html`<entry><title>${title}</title><id>${site.origin}/a/${id}</id><link href="${site.origin}/a/${id}"/><updated>${time(changed)}</updated><summary>${summary}</summary></entry>
`,
)}</feed>
`.text;
  },
});

const llms = (site: Site): SitePage => ({
  path: '/llms.txt',
  type: 'text/plain; charset=utf-8',
  body: () => {
    const { entries, rows, claims } = site.lexicon.compiled;
    const link = (id: string, title: string): string => `- [${title}](${site.origin}/a/${id}.md)`;
    const areas = [...new Set(entries.map(({ area }) => area))].sort();
    return [
      '# Fabric Caller ID',
      '> Who is really calling in Microsoft Fabric, why it is refused, and what to change. Every sentence cites the passage that supports it; where nothing is known, nothing is said.',
      ...areas.map(
        (area) =>
          `## ${areaWords(area)}\n\n${entries
            .filter((entry) => entry.area === area)
            .map(({ id, title }) => link(id, title))
            .join('\n')}`,
      ),
      `## Who runs it\n\n- [The whole table](${site.origin}/who.md)\n${rows.map(({ id, title, who }) => link(id, `${title}: ${who}`)).join('\n')}`,
      `## Claims people make\n\n${claims.map(({ id, title, verdict }) => link(id, `“${title}” — ${verdictWords(verdict)}`)).join('\n')}`,
    ]
      .join('\n\n')
      .concat('\n');
  },
});

const sitemap = (site: Site, paths: readonly string[]): SitePage => ({
  path: '/sitemap.xml',
  type: 'application/xml; charset=utf-8',
  body: () =>
    html`${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map((path) => {
  const id = path.startsWith('/a/') ? path.slice('/a/'.length) : '';
  const changed = site.lexicon.entry.get(id)?.changed ?? site.data.changed[id];
  return html`<url><loc>${site.origin}${path}</loc>${changed && html`<lastmod>${changed}</lastmod>`}</url>
`;
})}</urlset>
`.text,
});

const robots = (site: Site): SitePage => ({
  path: '/robots.txt',
  type: 'text/plain; charset=utf-8',
  body: () => `User-agent: *\nAllow: /\nSitemap: ${site.origin}/sitemap.xml\n`,
});

const icon: SitePage = {
  path: '/icon.svg',
  type: 'image/svg+xml',
  body: () =>
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="1" y="5" width="30" height="22" rx="5" fill="#10281f"/><path d="M7 13h11M7 19h7" stroke="#bdf0d2" stroke-width="2.4" stroke-linecap="round"/><circle cx="24" cy="16" r="3" fill="#ff6a55"/></svg>\n',
};

/** All of them; `paths` are the pages that a search engine should know. */
export const machinePages = (site: Site, paths: readonly string[]): SitePage[] => [
  feed(site),
  llms(site),
  sitemap(site, paths),
  robots(site),
  icon,
];

/** The lists: all answers by area with a search box, and all claims by verdict. */
import type { Entry } from '../../../knowledge/compiled/compiled.ts';
import { html, type Part } from '../parts/html.ts';
import { capital, verdictWords } from '../parts/words.ts';
import { layout } from './layout.ts';
import { HTML, type Site, type SitePage } from './site.ts';

const AREAS: Readonly<Record<string, string>> = {
  entra: 'Entra ID and sign-in',
  'fabric-api': 'Fabric REST API',
  'key-vault': 'Key Vault',
  'not-identity': 'Not an identity problem',
  notebookutils: 'notebookutils',
  'power-bi': 'Power BI',
  runs: 'Who a run is',
  sql: 'SQL',
  storage: 'Storage and OneLake',
  tokens: 'Tokens',
};
/** The area's name as a heading. */
export const areaWords = (area: string): string => AREAS[area] ?? capital(area.replaceAll('-', ' '));

const group = <T>(list: readonly T[], key: (one: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'en'));
};

/** `/answers` */
export const answersPage = (site: Site): SitePage => ({
  path: '/answers',
  type: HTML,
  body: () => {
    const { entries } = site.lexicon.compiled;
    const item = ({ id, title }: Entry): Part => html`<li><a href="${site.base}/a/${id}">${title}</a></li>`;
    return layout(site, {
      title: 'Answers',
      description: `${entries.length} causes and truths about identity in Microsoft Fabric, each with sources, limits and examples.`,
      path: '/answers',
      markdown: '/llms.txt',
      body: html`<h1>Answers</h1>
<form class="search" role="search"><label class="label" for="search">Search ${entries.length} answers</label><input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="ForbiddenByRbac, scheduled notebook, guest user…"></form>
<p id="found-status" class="meta" role="status"></p>
<ol id="found" class="points found"></ol>
${group(entries, ({ area }) => area).map(([area, list]) => html`<section class="part"><h2 class="label" id="${area}">${areaWords(area)} <span class="count">${list.length}</span></h2><ul class="body points">${list.map(item)}</ul></section>`)}
${site.data.retired.length > 0 && html`<section class="part"><h2 class="label">Retired</h2><ul class="body points">${site.data.retired.map(({ id, title }) => html`<li><a href="${site.base}/a/${id}">${title}</a></li>`)}</ul></section>`}`,
    });
  },
});

/** `/claims` */
export const claimsPage = (site: Site): SitePage => ({
  path: '/claims',
  type: HTML,
  body: () => {
    const { claims } = site.lexicon.compiled;
    return layout(site, {
      title: 'Claims people make',
      description: `${claims.length} things people say about identity in Microsoft Fabric, and what sources say of each.`,
      path: '/claims',
      markdown: '/llms.txt',
      body: html`<h1>Claims people make</h1>
<p class="intro">What threads, posts and answers assert, held against sources.</p>
${group(claims, ({ verdict }) => verdict).map(([verdict, list]) => html`<section class="part"><h2 class="label verdict-${verdict}">${verdictWords(verdict)} <span class="count">${list.length}</span></h2><ul class="body points">${list.map(({ id, title }) => html`<li><a href="${site.base}/a/${id}">“${title}”</a></li>`)}</ul></section>`)}`,
    });
  },
});

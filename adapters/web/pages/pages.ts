/** Every address of the site. The server answers from this list, the static build writes it out. */
import { html } from '../parts/html.ts';
import { canonicalPage } from './canonical-page.ts';
import { answersPage, claimsPage } from './index-pages.ts';
import { layout } from './layout.ts';
import { machinePages } from './machine-pages.ts';
import { markdownTwin, whoMarkdown } from './markdown.ts';
import { policyPages } from './policy-pages.ts';
import { retiredPage } from './retired-page.ts';
import { HTML, type Site, type SitePage } from './site.ts';
import { startPage } from './start-page.ts';
import { whoPage } from './who-page.ts';

/** What is shown where nothing has the address; the static build writes it as `404.html`. */
export const missingPage = (site: Site): SitePage => ({
  path: '/404.html',
  type: HTML,
  body: () =>
    layout(site, {
      title: 'Nothing here',
      description: 'There is no page of that address.',
      path: '/404.html',
      body: html`<h1>Nothing here</h1><p class="intro">There is no page of that address. <a href="${site.base}/answers">All answers</a> can be searched.</p>`,
    }),
});

/** All pages of `site`; ids of entries, caller rows and claims share one namespace below `/a/`. */
export function pages(site: Site): SitePage[] {
  const { entries, rows, claims } = site.lexicon.compiled;
  const ids = [...entries, ...rows, ...claims].map(({ id }) => id);
  const read = [
    startPage(site),
    whoPage(site),
    answersPage(site),
    claimsPage(site),
    ...policyPages(site),
    ...ids.map((id) => canonicalPage(id, site)),
  ];
  return [
    ...read,
    ...site.data.retired.map((one) => retiredPage(one, site)),
    whoMarkdown(site),
    ...ids.map((id) => markdownTwin(id, site)),
    ...machinePages(
      site,
      read.map(({ path }) => path),
    ),
  ];
}

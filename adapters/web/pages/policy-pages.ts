/** What a running assistant reads and keeps, and on which terms: the addresses that app stores and the footer link. */
import { html, raw } from '../parts/html.ts';
import { layout } from './layout.ts';
import { HTML, type Site, type SitePage } from './site.ts';

const TITLES = { privacy: 'Privacy', terms: 'Terms of use' } as const;

/** `/privacy` and `/terms` */
export const policyPages = (site: Site): SitePage[] =>
  site.data.policies.map(({ name, html: body }) => ({
    path: `/${name}`,
    type: HTML,
    body: () =>
      layout(site, {
        title: TITLES[name],
        description: `${TITLES[name]} of this assistant.`,
        path: `/${name}`,
        body: html`<div class="prose">${raw(body)}</div>`,
      }),
  }));

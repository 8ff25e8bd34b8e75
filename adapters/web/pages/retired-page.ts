/** A retired answer keeps its address: it says why it went and names its successor. */
import { html } from '../parts/html.ts';
import { layout } from './layout.ts';
import { HTML, type Site, type SiteData, type SitePage } from './site.ts';

/** `/a/<id>` of a retired entry. */
export const retiredPage = (
  { id, title, successor, why, on }: SiteData['retired'][number],
  site: Site,
): SitePage => ({
  path: `/a/${id}`,
  type: HTML,
  body: () =>
    layout(site, {
      title: `Retired: ${title}`,
      description: `Retired on ${on}: ${why}`,
      path: `/a/${id}`,
      body: html`<p class="label">Retired</p>
<h1>${title}</h1>
<p class="lead">Retired on <time datetime="${on}">${on}</time>: ${why}</p>
<p>Read instead: <a href="${site.base}/a/${successor}">${site.lexicon.entry.get(successor)?.title ?? successor}</a>.</p>`,
    }),
});

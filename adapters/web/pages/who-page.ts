/** Who runs it: every item and trigger with the identity that calls, as one table that filters; each row is cited and has its page. */
import { Citations } from '../../../bot/answer/citations.ts';
import type { Lexicon } from '../../../bot/lexicon.ts';
import type { CallerRow } from '../../../knowledge/compiled/compiled.ts';
import { html, type Part } from '../parts/html.ts';
import { widePart } from '../parts/part.ts';
import { sentence } from '../parts/sentence.ts';
import { sources } from '../parts/sources.ts';
import { capital, kindWords } from '../parts/words.ts';
import { layout } from './layout.ts';
import { HTML, type Site, type SitePage } from './site.ts';

/** Values of a condition on the failing call; none where the row does not ask. */
const valuesOf = (row: CallerRow, name: string): readonly string[] =>
  row.when.find((atom) => atom.test === 'fact' && atom.name === name)?.values ?? [];
const label = (name: string, value: string, lexicon: Lexicon): string =>
  lexicon.byName.get(`${name}=${value}`)?.label ?? value.replaceAll('-', ' ');
const started = (text: string): string => capital(text.replace(/^started /, ''));

const OTHER = new Set(['item', 'trigger']);

const withWords = (row: CallerRow, lexicon: Lexicon): string =>
  row.when
    .filter(({ test, name }) => test === 'fact' && !OTHER.has(name))
    .map(({ name, values }) => values.map((value) => label(name, value, lexicon)).join(' or '))
    .join('; ');

const select = (name: string, title: string, values: readonly (readonly [string, string])[]): Part =>
  html`<label>${title}<select name="${name}"><option value="">All</option>${values.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`;

/** `/who` */
export const whoPage = (site: Site): SitePage => ({
  path: '/who',
  type: HTML,
  body: () => {
    const { lexicon, base } = site;
    const { rows } = lexicon.compiled;
    const citations = new Citations(lexicon.compiled, site.now);
    const items = [...new Map(rows.map((row) => [row.item, row.title]))];
    const triggers = [...new Set(rows.flatMap((row) => valuesOf(row, 'trigger')))].map(
      (value) => [value, started(label('trigger', value, lexicon))] as const,
    );
    const kinds = [...new Set(rows.map(({ kind }) => kind))].map(
      (kind) => [kind, capital(kindWords(kind))] as const,
    );
    const line = (row: CallerRow): Part => {
      const on = valuesOf(row, 'trigger');
      const [first] = row.says;
      return html`<tr role="row" data-item="${row.item}" data-trigger="${on.length > 0 ? on.join(' ') : '*'}" data-kind="${row.kind}">
<th scope="row" role="rowheader">${row.title}</th>
<td role="cell" data-label="Started">${on.length > 0 ? on.map((value) => started(label('trigger', value, lexicon))).join(', ') : html`<span class="soft">Any way</span>`}</td>
<td role="cell" data-label="With">${withWords(row, lexicon) || html`<span class="soft">–</span>`}</td>
<td role="cell"><a href="${base}/a/${row.id}">${capital(row.who)}</a><span class="kind">${capital(kindWords(row.kind))}</span></td>
<td role="cell">${first && sentence(citations.sentence(first))}</td>
</tr>`;
    };
    const lines = rows.map(line);
    return layout(site, {
      title: 'Who runs it?',
      description: `Which identity calls when a Fabric item runs: ${rows.length} rows of item, trigger and connection, each with its sources.`,
      path: '/who',
      markdown: '/who.md',
      body: html`<h1>Who runs it?</h1>
<p class="intro">A service refuses the identity it sees. Which one that is follows from the item, how it was started, and the connection it uses.</p>
<form class="filters" data-filters="rows" hidden>${select('item', 'Item', items)}${select('trigger', 'Started', triggers)}${select('kind', 'Runs as', kinds)}<label>Words<input type="search" name="words" autocomplete="off"></label><button type="reset" class="quiet">Reset</button><p class="meta" role="status"></p></form>
<div class="scroll" tabindex="0" role="region" aria-label="Who runs it"><table id="rows" class="rows" role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Item</th><th scope="col" role="columnheader">Started</th><th scope="col" role="columnheader">With</th><th scope="col" role="columnheader">Runs as</th><th scope="col" role="columnheader">What sources say</th></tr></thead><tbody role="rowgroup">
${lines}
</tbody></table></div>
${widePart('Sources', sources(citations.sources()))}`,
    });
  },
});

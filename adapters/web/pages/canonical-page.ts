/** The permalink of an answer: an entry, who runs an item, or a claim; with limits, sources, examples and dates. */
import { type Canonical, canonical } from '../../../bot/answer/canonical.ts';
import { titleOf } from '../client/titles.ts';
import { part } from '../parts/answer.ts';
import { callerCard } from '../parts/caller-card.ts';
import { fixes } from '../parts/fix.ts';
import { type Html, html, type Part } from '../parts/html.ts';
import { bullets, run } from '../parts/sentence.ts';
import { sources } from '../parts/sources.ts';
import { verdictWords } from '../parts/words.ts';
import { conditions } from './conditions.ts';
import { layout } from './layout.ts';
import { HTML, type Site, type SitePage } from './site.ts';

const EXAMPLES = 3;
const plain = (text: string): string => text.replaceAll('`', '');

const links = (ids: readonly string[], { base, lexicon }: Site): Part =>
  ids.length > 0 && html`<ul class="points">${ids.map((id) => html`<li><a href="${base}/a/${id}">${titleOf(id, lexicon)}</a></li>`)}</ul>`;

const head = (label: string, title: string): Html => html`<p class="label">${label}</p>
<h1>${title}</h1>`;

const examplesOf = (id: string, { data }: Site): Part => {
  const list = data.examples[id]?.slice(0, EXAMPLES) ?? [];
  return list.length > 0 && list.map(({ name, text }) => html`<figure><figcaption>${name}</figcaption><pre tabindex="0" aria-label="Example: ${name}">${text.trim()}</pre></figure>`);
};

const dates = ({ sources: list }: Canonical, changed: string | undefined): Part => {
  const checked = list.map((source) => source.checked).sort();
  return html`<p class="meta">${changed && html`Changed <time datetime="${changed}">${changed}</time>. `}${checked.length > 0 && html`Sources checked <time datetime="${checked[0]}">${checked[0]}</time>${checked[0] !== checked.at(-1) && html` to <time datetime="${checked.at(-1)}">${checked.at(-1)}</time>`}.`}</p>`;
};

function body(page: Canonical, site: Site): Html {
  const { lexicon } = site;
  const [lead, ...more] = page.said;
  const said = html`<p class="lead">${lead && run([lead])}</p>${more.length > 0 && html`<p>${run(more)}</p>`}`;
  const rest = html`${part('When this does not apply', bullets(page.limits))}`;
  if (page.kind === 'entry') {
    const { entry } = page;
    return html`${head(entry.kind === 'truth' ? 'Answer' : 'Cause', page.title)}
${part(entry.kind === 'cause' ? 'Why refused' : 'Answer', said)}
${part(page.fixes.length > 1 ? 'Fixes' : 'Fix', page.fixes.length > 0 && fixes(page.fixes))}
${rest}
${part('Questions it answers', html`<ul class="points">${entry.questions.map((one) => html`<li>${one}</li>`)}</ul>`)}
${part('It is this when', conditions(entry.when, lexicon))}
${part('Messages it answers', examplesOf(page.id, site))}
${part('See also', links([...entry.before, ...entry.beside].filter((id) => lexicon.entry.has(id)), site))}
${part('Sources', html`${sources(page.sources)}${dates(page, entry.changed)}`)}`;
  }
  if (page.kind === 'caller') {
    const { row } = page;
    return html`${head('Who runs it', page.title)}
${callerCard({ caller: { kind: row.kind, name: row.who, statements: [] }, route: [row.title] })}
${part('What sources say', said)}
${part('It is this caller when', conditions(row.when, lexicon))}
${part('Prove who calls', page.prove.length > 0 && fixes(page.prove))}
${part('Change who calls', page.change.length > 0 && fixes(page.change))}
${part('Messages', examplesOf(row.item, site))}
${part('See also', html`<ul class="points"><li><a href="${site.base}/who">All items and triggers</a></li></ul>`)}
${part('Sources', html`${sources(page.sources)}${dates(page, undefined)}`)}`;
  }
  const { claim } = page;
  return html`${head('Claim', `“${page.title}”`)}
<p class="verdict verdict-${claim.verdict}">${verdictWords(claim.verdict)}</p>
${part('What sources say', said)}
${part('People also say', html`<ul class="points">${claim.wordings.map((one) => html`<li>${one}</li>`)}</ul>`)}
${part('The answer', links(claim.entry && lexicon.entry.has(claim.entry) ? [claim.entry] : [], site))}
${part('Messages', examplesOf(page.id, site))}
${part('Sources', html`${sources(page.sources)}${dates(page, site.data.changed[page.id])}`)}`;
}

/** `/a/<id>` */
export const canonicalPage = (id: string, site: Site): SitePage => ({
  path: `/a/${id}`,
  type: HTML,
  body: () => {
    const page = canonical(id, site.lexicon, site.now);
    if (!page) throw new Error(`no page ${id}`);
    return layout(site, {
      title: page.title,
      description: plain(page.said[0]?.text ?? page.title).slice(0, 200),
      path: `/a/${id}`,
      markdown: `/a/${id}.md`,
      body: html`<article class="answer">${body(page, site)}</article>`,
    });
  },
});

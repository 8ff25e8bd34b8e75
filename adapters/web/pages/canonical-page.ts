/** The permalink of an answer: an entry, who runs an item, or a claim; with limits, sources, examples and dates. */
import type { Answer, Sentence } from '../../../bot/answer/answer.ts';
import { canonical } from '../../../bot/answer/canonical.ts';
import { titleOf } from '../../../bot/answer/title-of.ts';
import type { CallerRow, Claim, Entry } from '../../../knowledge/compiled/compiled.ts';
import { callerCard } from '../parts/caller-card.ts';
import { fixes } from '../parts/fix.ts';
import { type Html, html, type Part } from '../parts/html.ts';
import { linkList, part, widePart } from '../parts/part.ts';
import { bullets, run } from '../parts/sentence.ts';
import { sources } from '../parts/sources.ts';
import { verdictWords } from '../parts/words.ts';
import { conditions } from './conditions.ts';
import { layout } from './layout.ts';
import { HTML, type Site, type SitePage } from './site.ts';

const EXAMPLES = 3;
const plain = (text: string): string => text.replaceAll('`', '');

const firstOf = ({ cause, callers, claims }: Answer): string | undefined =>
  (cause[0] ?? callers[0]?.statements[0] ?? claims[0]?.statements[0])?.text;

/** Links to those of `ids` that have a page. */
const links = (ids: readonly string[], { base, lexicon }: Site): Part =>
  linkList(
    ids.flatMap((id) => {
      const text = titleOf(id, lexicon);
      return text === undefined ? [] : { href: `${base}/a/${id}`, text };
    }),
  );

const head = (label: string, title: string): Html => html`<p class="label">${label}</p>
<h1>${title}</h1>`;

const examplesOf = (id: string, { data }: Site): Part => {
  const list = data.examples[id]?.slice(0, EXAMPLES) ?? [];
  return (
    list.length > 0 &&
    list.map(
      ({ name, text }) =>
        html`<figure><figcaption>${name}</figcaption><pre tabindex="0" aria-label="Example: ${name}">${text.trim()}</pre></figure>`,
    )
  );
};

const dates = ({ sources: list }: Answer, changed: string | undefined): Part => {
  const checked = list.map((source) => source.checked).sort();
  return html`<p class="meta">${changed && html`Changed <time datetime="${changed}">${changed}</time>. `}${checked.length > 0 && html`Sources checked <time datetime="${checked[0]}">${checked[0]}</time>${checked[0] !== checked.at(-1) && html` to <time datetime="${checked.at(-1)}">${checked.at(-1)}</time>`}.`}</p>`;
};

const saidOf = ([lead, ...more]: readonly Sentence[]): Part =>
  lead && html`<p class="lead">${run([lead])}</p>${more.length > 0 && html`<p>${run(more)}</p>`}`;

const entryBody = (
  entry: Entry,
  answer: Answer,
  site: Site,
): Html => html`${head(entry.kind === 'truth' ? 'Answer' : 'Cause', entry.title)}
${part(entry.kind === 'cause' ? 'Why refused' : 'Answer', saidOf(answer.cause))}
${part(answer.fixes.length > 1 ? 'Fixes' : 'Fix', answer.fixes.length > 0 && fixes(answer.fixes))}
${part('When this does not apply', bullets(answer.limits))}
${part('Questions it answers', html`<ul class="points">${entry.questions.map((one) => html`<li>${one}</li>`)}</ul>`)}
${part('It is this when', conditions(entry.when, site.lexicon))}
${part('Messages it answers', examplesOf(entry.id, site))}
${part('See also', links([...entry.before, ...entry.beside], site))}
${widePart('Sources', html`${sources(answer.sources)}${dates(answer, entry.changed)}`)}`;

function rowBody(row: CallerRow, { callers, sources: list, ...answer }: Answer, site: Site): Html {
  const [caller] = callers;
  return html`${head('Who runs it', titleFor(row.id, `${row.title}: ${row.who}`, site))}
${callerCard({ caller: { kind: row.kind, name: row.who, statements: [] }, route: [row.title] })}
${part('What sources say', saidOf(caller?.statements ?? []))}
${part('It is this caller when', conditions(row.when, site.lexicon))}
${part('Prove who calls', caller?.prove && fixes(caller.prove))}
${part('Change who calls', caller?.change && fixes(caller.change))}
${part('Messages', examplesOf(row.item, site))}
${part('See also', linkList([{ href: `${site.base}/who`, text: 'All items and triggers' }]))}
${widePart('Sources', html`${sources(list)}${dates({ ...answer, callers, sources: list }, undefined)}`)}`;
}

const claimBody = (
  claim: Claim,
  answer: Answer,
  site: Site,
): Html => html`${head('Claim', `“${claim.title}”`)}
<p class="verdict verdict-${claim.verdict}">${verdictWords(claim.verdict)}</p>
${part('What sources say', saidOf(answer.claims[0]?.statements ?? []))}
${part('People also say', html`<ul class="points">${claim.wordings.map((one) => html`<li>${one}</li>`)}</ul>`)}
${part('The answer', links(claim.entry ? [claim.entry] : [], site))}
${part('Messages', examplesOf(claim.id, site))}
${widePart('Sources', html`${sources(answer.sources)}${dates(answer, site.data.changed[claim.id])}`)}`;

function body(id: string, answer: Answer, site: Site): Html {
  const entry = site.lexicon.entry.get(id);
  if (entry) return entryBody(entry, answer, site);
  const row = site.lexicon.row.get(id);
  if (row) return rowBody(row, answer, site);
  const claim = site.lexicon.compiled.claims.find((one) => one.id === id);
  return claim ? claimBody(claim, answer, site) : html``;
}

/** The page's own title; rows of one caller differ in how it was started. */
function titleFor(id: string, title: string, { lexicon }: Site): string {
  const row = lexicon.row.get(id);
  const started = row?.when.find(({ test, name }) => test === 'fact' && name === 'trigger')?.values ?? [];
  const words = started.map((value) => lexicon.byName.get(`trigger=${value}`)?.label ?? value);
  return row && words.length > 0 ? `${row.title}, ${words.join(' or ')}: ${row.who}` : title;
}

/** `/a/<id>` */
export const canonicalPage = (id: string, site: Site): SitePage => ({
  path: `/a/${id}`,
  type: HTML,
  body: () => {
    const page = canonical(id, site.lexicon, site.now);
    if (!page) throw new Error(`no page ${id}`);
    return layout(site, {
      title: titleFor(id, page.title, site),
      description: plain(firstOf(page.answer) ?? page.title).slice(0, 200),
      path: `/a/${id}`,
      markdown: `/a/${id}.md`,
      body: html`<article class="answer">${body(id, page.answer, site)}</article>`,
    });
  },
});

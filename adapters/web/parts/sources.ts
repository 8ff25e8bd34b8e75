/** The numbered sources; each link opens the page at the passage and highlights it. */
import type { AnswerSource } from '../../../bot/answer/answer.ts';
import { type Html, html } from './html.ts';

const KINDS: Readonly<Record<string, string>> = {
  documentation: 'documentation',
  specification: 'specification',
  repository: 'repository',
  'official-blog': 'official blog',
  support: 'support statement',
  practitioner: 'practitioner',
  community: 'community thread',
};

const source = ({ n, title, section, url, publisher, kind, says, dated, checked }: AnswerSource): Html =>
  html`<li id="source-${n}" value="${n}" tabindex="-1"><a href="${url}" rel="noopener external">${title} <span class="section">› ${section}</span></a>
<span class="says">${says}</span>
<span class="meta">${publisher} · ${KINDS[kind] ?? kind}${dated && ` · dated ${dated}`} · checked <time datetime="${checked}">${checked}</time></span></li>`;

/** Sources shown before the rest is folded; a citation's link opens the fold. */
const FIRST = 8;
const ordered = (list: readonly AnswerSource[]): Html =>
  html`<ol class="sources" start="${list[0]?.n}">${list.map(source)}</ol>`;

/** The list, folded where it is long; nothing for no source. */
export function sources(list: readonly AnswerSource[]): Html | false {
  if (list.length === 0) return false;
  if (list.length <= FIRST + 2) return ordered(list);
  return html`${ordered(list.slice(0, FIRST))}<details><summary>The other ${list.length - FIRST} sources</summary>${ordered(list.slice(FIRST))}</details>`;
}

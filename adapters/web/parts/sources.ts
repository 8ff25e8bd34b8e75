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

/** The list; nothing for no source. */
export const sources = (list: readonly AnswerSource[]): Html | false =>
  list.length > 0 && html`<ol class="sources">${list.map(source)}</ol>`;

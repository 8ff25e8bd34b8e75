/** The Answer as a page shows it: the same sentences, fixes and sources as in Markdown, in the order a reader needs them. */

import type { Answer, AnswerCaller, AnswerFix } from '../../../bot/answer/answer.ts';
import { PLACES } from '../../../bot/answer/sections.ts';
import { waysOf } from '../../../bot/answer/ways-of.ts';
import { callerCard } from './caller-card.ts';
import { fixes } from './fix.ts';
import { type Html, html, type Part } from './html.ts';
import { foldedPart, linkList, part, widePart } from './part.ts';
import { question } from './question.ts';
import { bullets, run } from './sentence.ts';
import { sources } from './sources.ts';
import { capital, kindWords, verdictWords } from './words.ts';

export interface AnswerContext {
  /** Path before every link inside the site, without a slash at its end. */
  readonly base: string;
  /** Title of an entry, row or claim. */
  readonly title: (id: string) => string;
  /** What ran and how it was started, in words. */
  readonly route: readonly string[];
  /** The paste with what was read from it marked, and its decoded tokens. */
  readonly read: Part;
  readonly tokens: Part;
}

/** Why nothing is said. */
const SILENT = new Set(['abstain', 'foreign', 'empty']);

const claims = ({ claims: list }: Answer, base: string): Part =>
  list.length > 0 &&
  list.map(
    ({ id, title, verdict, statements }) =>
      html`<div class="claim verdict-${verdict}"><p class="said">“${title}”</p><p class="verdict">${verdictWords(verdict)}</p><p>${run(statements)}</p><p class="more"><a href="${base}/a/${id}">The claim's own page</a></p></div>`,
  );

const cause = ({ cause: [lead, ...more], refusals }: Answer): Part => {
  const read = refusals.flatMap(({ statements }) => statements);
  return (
    lead &&
    html`<p class="lead">${run([lead])}</p>${more.length > 0 && html`<p>${run(more)}</p>`}${read.length > 0 && html`<p>${run(read)}</p>`}`
  );
};

const causeLabel = ({ outcome, refusals }: Answer): string =>
  outcome === 'ask' ? 'So far' : refusals.length > 0 ? 'Why refused' : 'Answer';

const ways = (list: readonly AnswerFix[], label: string, to: string): Part =>
  list.length > 0 &&
  foldedPart(label, `${list.length === 1 ? 'One way' : `${list.length} ways`} ${to}`, fixes(list));

const other = ({ kind, statements }: AnswerCaller): Part =>
  html`<p><strong>${capital(kindWords(kind))}.</strong> ${run(statements)}</p>`;

const notes = ({ warnings }: Answer): Part => {
  const list = warnings.filter(({ kind }) => !PLACES[kind] && !SILENT.has(kind));
  return list.length > 0 && html`<ul class="points">${list.map(({ text }) => html`<li>${text}</li>`)}</ul>`;
};

const offers = (list: Answer['nearest'], base: string): Part =>
  linkList(list.map(({ url, title }) => ({ href: `${base}${url}`, text: title })));

/** The whole answer. */
export function answerView(answer: Answer, { base, title, route, read, tokens }: AnswerContext): Html {
  const [caller, ...others] = answer.callers;
  const { prove, change } = waysOf(answer);
  const claimLeads = answer.claims.some(({ id }) => id === answer.answeredBy[0]);
  const link = (id: string) => ({ href: `${base}/a/${id}`, text: title(id) });
  const top = answer.warnings.filter(({ kind }) => PLACES[kind]);
  const silent = answer.warnings.filter(({ kind }) => SILENT.has(kind));
  return html`${top.map(({ kind, text }) => html`<p class="${PLACES[kind] === 'match' ? 'match' : 'alert'}" role="note">${text}</p>`)}
${part('No answer', silent.length > 0 && silent.map(({ text }) => html`<p class="lead">${text}</p>`))}
${claimLeads && part('What sources say of it', claims(answer, base))}
${(caller || answer.refusals.length > 0) && callerCard({ caller, refusal: answer.refusals[0], route })}
${answer.outcome === 'ask' && question(answer)}
${part('The caller', caller && caller.statements.length > 0 && html`<p>${run(caller.statements)}</p>`)}
${part(causeLabel(answer), cause(answer))}
${part(answer.fixes.length > 1 ? 'Fixes' : 'Fix', answer.fixes.length > 0 && fixes(answer.fixes))}
${answer.outcome !== 'ask' && question(answer)}
${part('Also refused in your message', offers(answer.also ?? [], base))}
${ways(prove, 'Prove it', 'to prove who calls')}
${ways(change, 'Change it', 'to change who calls')}
${part('Other callers', others.length > 0 && others.map(other))}
${!claimLeads && part('Claims met', claims(answer, base))}
${part('When this does not apply', bullets(answer.limits))}
${part('Ruled out', linkList(answer.ruledOut.map(({ id, by }) => ({ ...link(id), more: `— ${by}` }))))}
${part(answer.match === 'nearest' ? 'Or did you mean' : 'Did you mean', offers(answer.nearest, base))}
${part('The token', tokens)}
${part('Your paste, as it was read', read)}
${part('Notes', notes(answer))}
${part('Permalinks', linkList(answer.answeredBy.map(link)))}
${widePart('Sources', sources(answer.sources))}`;
}

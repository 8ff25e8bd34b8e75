/** The Answer as a page shows it: the same sentences, fixes and sources as in Markdown, in the order a reader needs them. */
import type { Answer } from '../../../bot/answer/answer.ts';
import { callerCard } from './caller-card.ts';
import { fixes } from './fix.ts';
import { type Html, html, type Part } from './html.ts';
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
  /** Whether the page can answer again with a fact that is given. */
  readonly interactive: boolean;
}

/** One part of an answer under its label. */
export const part = (label: string, body: Part, id?: string): Part =>
  body &&
  html`<section class="part"${id && html` id="${id}"`}><h2 class="label">${label}</h2><div class="body">${body}</div></section>`;

const folded = (label: string, body: Part): Part =>
  body &&
  html`<section class="part"><h2 class="label">${label}</h2><details class="body"><summary>Show</summary>${body}</details></section>`;

const URGENT = new Set(['live-token', 'secret-found']);

/** The whole answer. */
export function answerView(answer: Answer, { base, title, route, interactive }: AnswerContext): Html {
  const [caller, ...others] = answer.callers;
  const leads = answer.claims.some(({ id }) => id === answer.answeredBy[0]);
  const claims = answer.claims.map(
    (claim) =>
      html`<div class="claim verdict-${claim.verdict}"><p class="said">“${claim.title}”</p><p class="verdict">${verdictWords(claim.verdict)}</p><p>${run(claim.statements)}</p><p class="more"><a href="${base}/a/${claim.id}">The claim's own page</a></p></div>`,
  );
  const claimed =
    answer.claims.length > 0 && part(leads ? 'What sources say of it' : 'Claims in your message', claims);
  const asking = question(answer, interactive);
  const [head, ...more] = answer.cause;
  const first = answer.outcome === 'ask' ? 'So far' : answer.refusals.length > 0 ? 'Why refused' : 'Answer';
  const read = answer.refusals.flatMap(({ statements }) => statements);
  return html`${answer.warnings.filter(({ kind }) => URGENT.has(kind)).map(({ text }) => html`<p class="alert" role="note">${text}</p>`)}
${leads && claimed}
${(caller || answer.refusals.length > 0) && callerCard({ caller, refusal: answer.refusals[0], route })}
${answer.outcome === 'ask' && asking}
${part('The caller', caller && caller.statements.length > 0 && html`<p>${run(caller.statements)}</p>`)}
${part(first, head && html`<p class="lead">${run([head])}</p>${more.length > 0 && html`<p>${run(more)}</p>`}${read.length > 0 && html`<p>${run(read)}</p>`}`)}
${part(answer.fixes.length > 1 ? 'Fixes' : 'Fix', answer.fixes.length > 0 && fixes(answer.fixes))}
${answer.outcome !== 'ask' && asking}
${folded('Prove who calls', caller?.prove && fixes(caller.prove))}
${folded('Change who calls', caller?.change && fixes(caller.change))}
${part('Other callers in your message', others.length > 0 && others.map((one) => html`<p><strong>${capital(kindWords(one.kind))}.</strong> ${run(one.statements)}</p>`))}
${!leads && claimed}
${part('When this does not apply', bullets(answer.limits))}
${part('Ruled out', answer.ruledOut.length > 0 && html`<ul class="points">${answer.ruledOut.map(({ id, by }) => html`<li><a href="${base}/a/${id}">${title(id)}</a> <span class="by">— ${by}</span></li>`)}</ul>`)}
${part('Did you mean', answer.nearest.length > 0 && html`<ul class="points">${answer.nearest.map((near) => html`<li><a href="${base}${near.url}">${near.title}</a></li>`)}</ul>`)}
${part('Notes', answer.warnings.some(({ kind }) => !URGENT.has(kind)) && html`<ul class="points">${answer.warnings.filter(({ kind }) => !URGENT.has(kind)).map(({ text }) => html`<li>${text}</li>`)}</ul>`)}
${part('Permalinks', answer.answeredBy.length > 0 && html`<ul class="points">${answer.answeredBy.map((id) => html`<li><a href="${base}/a/${id}">${title(id)}</a></li>`)}</ul>`)}
${part('Sources', sources(answer.sources))}`;
}

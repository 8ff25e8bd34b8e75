/** The caller's card: the display that gives the project its name. Who calls, as what, from where, and what answered. */
import type { AnswerCaller, AnswerRefusal } from '../../../bot/answer/answer.ts';
import { type Html, html, type Part } from './html.ts';
import { capital, kindWords, serviceWords, stageWords } from './words.ts';

export interface Call {
  readonly caller?: AnswerCaller | undefined;
  readonly refusal?: AnswerRefusal | undefined;
  /** What ran and how it was started, in words. */
  readonly route: readonly string[];
}

const digits = (name: string, value: string | undefined): Part =>
  value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** The card of one call; `heading` is the level of its heading. */
export const callerCard = ({
  caller,
  refusal,
  route,
}: Call): Html => html`<section class="card" aria-labelledby="who">
<div class="card-top"><h2 id="who" class="label">Who is calling</h2>${refusal && html`<p class="signal"><span class="lamp" aria-hidden="true"></span>${refusal.stage === 'not-identity' ? 'Answered' : 'Refused'}${refusal.status && ` ${refusal.status}`}</p>`}</div>
<p class="name">${capital(caller?.name ?? (caller ? kindWords(caller.kind) : 'Not shown by your paste'))}</p>
${caller?.name && html`<p class="kind">${capital(kindWords(caller.kind))}</p>`}
${caller && (caller.objectId || caller.appId || caller.tenantId) && html`<dl class="digits">${digits('Object ID', caller.objectId)}${digits('App ID', caller.appId)}${digits('Tenant', caller.tenantId)}</dl>`}
${(route.length > 0 || refusal) && html`<p class="route">${route.map((part) => html`<span>${part}</span>`)}${refusal && html`<span class="to">${serviceWords(refusal.service)}${refusal.code && html` <code>${refusal.code}</code>`}</span><span class="stage">stopped ${stageWords(refusal.stage)}</span>`}</p>`}
</section>`;

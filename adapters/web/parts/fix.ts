/** A fix: what to do, with which command, who may, what can go wrong, how to prove and to undo it. */
import type { AnswerFix } from '../../../bot/answer/answer.ts';
import { command } from './command.ts';
import { type Html, html, type Part } from './html.ts';
import { inline } from './inline.ts';
import { marks } from './sentence.ts';

/** What reads as a command although it stands in a field of prose. */
const COMMAND = /^(?:az|curl|GRANT|REVOKE|DELETE|POST|PATCH|Remove-|Set-|New-)\b/;

const row = (name: string, value: Part): Part => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
const prose = (text: string | undefined, name = ''): Part =>
  text && (COMMAND.test(text) && !text.includes('`') ? command(text, `command: ${name}`) : inline(text));

/** One fix; `tag` is the element that holds it. */
export const fix = (one: AnswerFix): Html => html`<div class="fix">
<p class="does">${inline(one.text)} ${marks(one.cites)}</p>
${one.command && command(one.command)}
<dl class="facts">${row('In the portal', prose(one.portal))}${row('Who may do it', prose(one.by))}${row('Risk', prose(one.risk))}${row('Proof', prose(one.proof, 'proof'))}${row('Undo', prose(one.undo, 'undo'))}</dl>
</div>`;

/** Fixes in order, as a list where there are several. */
export const fixes = (list: readonly AnswerFix[]): Html =>
  list.length === 1
    ? fix(list[0] as AnswerFix)
    : html`<ol class="fixes">${list.map((one) => html`<li>${fix(one)}</li>`)}</ol>`;

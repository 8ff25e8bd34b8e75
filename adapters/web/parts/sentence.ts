/** One sentence of an answer: its text, its citations, and how well it is known. */
import type { Sentence } from '../../../bot/answer/answer.ts';
import { GRADE_WORDS } from '../../../bot/answer/render-markdown.ts';
import { type Html, html } from './html.ts';
import { inline } from './inline.ts';

/** Links to the numbered sources below. */
export const marks = (cites: readonly number[]): Html | false =>
  cites.length > 0 &&
  html`<span class="cites">${cites.map((n) => html`<a href="#source-${n}" aria-label="Source ${n}">${n}</a>`)}</span>`;

/** A sentence; a Reading of the paste is told apart from what sources say. */
export const sentence = (one: Sentence): Html => {
  const grade = one.kind === 'statement' || one.kind === 'silence' ? one.grade : undefined;
  const words = grade ? GRADE_WORDS[grade] : '';
  return html`<span class="${one.kind}">${inline(one.text)} ${marks(one.cites)}${words !== '' && html` <span class="grade grade-${grade}">${words}</span>`}</span> `;
};

/** Sentences as one run of text. */
export const run = (list: readonly Sentence[]): Html => html`${list.map(sentence)}`;

/** Sentences as a list. */
export const bullets = (list: readonly Sentence[]): Html | false =>
  list.length > 0 && html`<ul class="points">${list.map((one) => html`<li>${sentence(one)}</li>`)}</ul>`;

/** The one question an answer may carry; its buttons answer it, and the page diagnoses again with that fact. */
import type { Answer } from '../../../bot/answer/answer.ts';
import { type Html, html } from './html.ts';

/** The question of `answer`; without `interactive` its options are a list. */
export function question({ question: asked, outcome }: Answer, interactive: boolean): Html | false {
  if (!asked) return false;
  const label = outcome === 'ask' ? 'One question first' : 'To say more';
  const options = asked.options.map(({ value, label: name }) =>
    interactive
      ? html`<button type="button" class="option" data-fact="${asked.fact}" data-value="${value}" data-label="${name}">${name}</button>`
      : html`<li>${name}</li>`,
  );
  return html`<section class="part question"><h2 class="label">${label}</h2><div class="body"><p id="asked">${asked.text}</p>${interactive ? html`<div class="options" role="group" aria-labelledby="asked">${options}</div>` : html`<ul class="points">${options}</ul>`}</div></section>`;
}

/** The one question an answer may carry; its buttons answer it, and the page diagnoses again with that fact. */
import type { Answer } from '../../../bot/answer/answer.ts';
import { type Html, html } from './html.ts';

/** The question of `answer`, nothing where none is asked. */
export function question({ question: asked, outcome }: Answer): Html | false {
  if (!asked) return false;
  const options = asked.options.map(
    ({ value, label }) =>
      html`<button type="button" class="option" data-fact="${asked.fact}" data-value="${value}" data-label="${label}">${label}</button>`,
  );
  return html`<section class="question"><h2 class="label">${outcome === 'ask' ? 'One question first' : 'To say more'}</h2><p id="asked">${asked.text}</p><div class="options" role="group" aria-labelledby="asked">${options}</div></section>`;
}

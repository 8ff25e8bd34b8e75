/** One part of an answer: a label and what stands under it; nothing where there is nothing to show. */
import { html, type Part } from './html.ts';

/** The label in the margin, `body` beside it. */
export const part = (label: string, body: Part): Part =>
  body &&
  html`<section class="part"><h2 class="label">${label}</h2><div class="body">${body}</div></section>`;

/** Over the whole width, its label above. */
export const widePart = (label: string, body: Part): Part =>
  body &&
  html`<section class="part wide"><h2 class="label">${label}</h2><div class="body">${body}</div></section>`;

/** Folded under `summary` until it is opened. */
export const foldedPart = (label: string, summary: string, body: Part): Part =>
  body &&
  html`<section class="part"><h2 class="label">${label}</h2><details class="body"><summary>${summary}</summary>${body}</details></section>`;

/** A list of links. */
export const linkList = (
  links: readonly { readonly href: string; readonly text: string; readonly more?: string }[],
): Part =>
  links.length > 0 &&
  html`<ul class="points">${links.map(({ href, text, more }) => html`<li><a href="${href}">${text}</a>${more && html` <span class="by">${more}</span>`}</li>`)}</ul>`;

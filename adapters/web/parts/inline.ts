/** Text of the knowledge as HTML: code between backticks, places to fill in marked. */
import { type Html, html } from './html.ts';

const PLACE = /(<[a-z][\w .-]{0,60}>)/i;

/** `text` with `<places>` to fill in set apart. */
export const places = (text: string): Html =>
  html`${text.split(PLACE).map((part, index) => (index % 2 === 1 ? html`<span class="place">${part}</span>` : part))}`;

/** `text` with its code spans; nothing else of Markdown occurs in the knowledge. */
export const inline = (text: string): Html =>
  html`${text.split(/`([^`]*)`/).map((part, index) => (index % 2 === 1 ? html`<code>${places(part)}</code>` : places(part)))}`;

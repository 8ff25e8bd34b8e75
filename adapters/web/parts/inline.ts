/** Text of the knowledge as HTML: code between backticks, places to fill in marked. */
import { type Html, html } from './html.ts';

const PLACE = /(<[a-z][\w .-]{0,60}>)/i;

/** `text` with `<places>` to fill in set apart. */
export const places = (text: string): Html =>
  html`${text.split(PLACE).map((part, index) => (index % 2 === 1 ? html`<span class="place">${part}</span>` : part))}`;

const EMPHASIS = /\*([^*\s](?:[^*]*[^*\s])?)\*/;

/** Words between asterisks: names of roles and buttons. */
const emphasised = (text: string): Html =>
  html`${text.split(EMPHASIS).map((part, index) => (index % 2 === 1 ? html`<em>${places(part)}</em>` : places(part)))}`;

/** `text` with its code spans and emphasis; nothing else of Markdown occurs in the knowledge. */
export const inline = (text: string): Html =>
  html`${text.split(/`([^`]*)`/).map((part, index) => (index % 2 === 1 ? html`<code>${places(part)}</code>` : emphasised(part)))}`;

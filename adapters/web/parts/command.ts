/** A command to run, with a button that copies it; the button works where the page's script does. */
import { type Html, html } from './html.ts';
import { places } from './inline.ts';

/** `text` as a block of code under `label`. */
export const command = (text: string, label = 'command'): Html =>
  html`<div class="command"><pre tabindex="0" aria-label="${label}"><code>${places(text)}</code></pre><button type="button" class="copy" data-copy hidden>Copy<span class="away"> ${label}</span></button></div>`;

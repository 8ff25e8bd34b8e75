/** The start page: one box, a line that says where it is read, and examples to try. */

import { html } from '../parts/html.ts';
import { layout } from './layout.ts';
import { HTML, type Site, type SitePage } from './site.ts';

const EXAMPLES = [
  ['kv-forbidden-by-rbac', 'The forum thread that started it'],
  ['entra-app-not-found', 'A sign-in that Entra refuses'],
  ['notebook', 'Who runs a notebook?'],
] as const;

const DESCRIPTION =
  'Paste a 403, a token or a question about Microsoft Fabric and learn who is really calling, why it was refused and what to change. Nothing leaves your browser.';

/** `/` */
export const startPage = (site: Site): SitePage => ({
  path: '/',
  type: HTML,
  body: () => {
    const examples = EXAMPLES.flatMap(([id, name]) => {
      const text = site.data.examples[id]?.[0]?.text;
      return text ? [{ id, name, text }] : [];
    });
    return layout(site, {
      title: 'Fabric Caller ID: who is really calling?',
      description: DESCRIPTION,
      path: '/',
      eager: true,
      body: html`<section class="ask">
<h1>Who is really calling?</h1>
<p class="intro">Your Microsoft Fabric code was refused. Paste the error, a token or a question, and see who called, why it was refused and what to change: every sentence with its source.</p>
<label class="label" for="paste">Error, token or question</label>
<textarea id="paste" rows="7" spellcheck="false" autocomplete="off" autocapitalize="off" aria-describedby="privacy" placeholder="Caller: appid=…;oid=…  Action: Microsoft.KeyVault/vaults/secrets/getSecret/action  innererror: ForbiddenByRbac"></textarea>
<p class="privacy" id="privacy"><span class="lamp" aria-hidden="true"></span><span>Read in this page only. Nothing you paste leaves your browser. <span id="privacy-state" data-ready="Loaded with {n} answers: the page can send nothing from here on, and works offline.">Loading the knowledge…</span></span></p>
<noscript><p class="alert">The box needs JavaScript, which runs in this page only. Everything else here works without it.</p></noscript>
<div class="tools" id="tools" hidden><button type="button" id="copy-markdown" class="quiet">Copy as Markdown, without your paste</button> <button type="button" id="clear" class="quiet">Clear</button></div>
</section>
<p id="status" class="away" role="status" aria-live="polite"></p>
<div id="given" class="given" hidden></div>
<div id="answer" class="answer" role="region" aria-label="Answer" tabindex="-1" hidden></div>
<section id="start" class="start" aria-labelledby="try">
<h2 class="label" id="try">Try one</h2>
<div class="options">${examples.map(({ id, name }) => html`<button type="button" class="option" data-example="${id}">${name}</button>`)}</div>
${examples.map(({ id, text }) => html`<template id="example-${id}">${text}</template>`)}
</section>`,
    });
  },
});

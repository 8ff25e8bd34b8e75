/** A decoded token: each claim, what it means, and the source that says so. Its signature was cut before. */
import { type Html, html } from './html.ts';
import { inline } from './inline.ts';

export interface TokenClaim {
  readonly name: string;
  readonly value: string;
  /** What the claim means and where that stands; absent where no source is held. */
  readonly meaning?:
    | { readonly text: string; readonly links: readonly { readonly url: string; readonly title: string }[] }
    | undefined;
}
export interface DecodedToken {
  readonly claims: readonly TokenClaim[];
  readonly signed: boolean;
}

/** One token as a table. */
export const token = ({
  claims,
  signed,
}: DecodedToken): Html => html`<div class="scroll" tabindex="0" role="region" aria-label="Decoded token"><table class="token">
<thead><tr><th scope="col">Claim</th><th scope="col">Value</th><th scope="col">What it means</th></tr></thead>
<tbody>${claims.map(({ name, value, meaning }) => html`<tr><th scope="row"><code>${name}</code></th><td><code>${value}</code></td><td>${meaning && html`${inline(meaning.text)} <span class="cites">${meaning.links.map(({ url, title }, index) => html`<a href="${url}" rel="noopener external" aria-label="Source ${index + 1}: ${title}">${index + 1}</a>`)}</span>`}</td></tr>`)}</tbody>
</table></div><p class="meta">${signed ? 'The signature was cut before anything was read. ' : ''}Decoded, not verified.</p>`;

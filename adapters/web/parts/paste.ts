/** The paste as it was read: secrets blanked, and what became a fact marked, with its name. */
import type { AnswerFact } from '../../../bot/answer/answer.ts';
import { type Html, html, type Part } from './html.ts';

/** Longest stretch shown around what was read; a log of 256 KB is not drawn again. */
const MOST = 12_000;

/** `text` (already scrubbed, offsets of the input) with `facts` marked; overlapping ones become one mark with several names. */
export function paste(text: string, facts: readonly AnswerFact[]): Html {
  const placed = facts
    .flatMap(({ name, value, at, end }) =>
      at !== undefined && end !== undefined && end > at ? [{ at, end, name: `${name}: ${value}` }] : [],
    )
    .sort((a, b) => a.at - b.at || b.end - a.end);
  const merged: { at: number; end: number; names: Set<string> }[] = [];
  for (const { at, end, name } of placed) {
    const last = merged.at(-1);
    if (last && at < last.end) {
      last.end = Math.max(last.end, end);
      last.names.add(name);
    } else merged.push({ at, end, names: new Set([name]) });
  }
  const parts: Part[] = [];
  let from = 0;
  for (const { at, end, names } of merged) {
    if (end > MOST) break;
    parts.push(
      text.slice(from, at),
      html`<mark title="${[...names].join('\n')}">${text.slice(at, end)}</mark>`,
    );
    from = end;
  }
  parts.push(text.slice(from, Math.max(from, MOST)), text.length > MOST && ' …');
  return html`<pre class="paste" tabindex="0" aria-label="Your paste, with what was read from it marked">${parts}</pre>`;
}

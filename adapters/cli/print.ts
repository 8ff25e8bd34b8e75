/** Prints Markdown: wrapped and coloured on a terminal, as it is when piped. */
import { styleText } from 'node:util';
import { wrapAnsi } from 'fast-wrap-ansi';
import { createSupportsHyperlinks } from 'supports-hyperlinks';

const MAX_WIDTH = 100;
/** Control characters of a paste must not steer the terminal. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;

/** A title that opens its address, where the terminal has links: the address itself takes lines. */
const linked = (title: string, url: string): string => `\u001B]8;;${url}\u0007${title}\u001B]8;;\u0007`;

const inline = (line: string, links: boolean): string =>
  line
    .replace(/\[([^\]]{1,300})\]\((https:[^)\s]{1,2000})\)/g, (_all, title: string, url: string) =>
      links ? linked(title, url) : `${title}\n  ${styleText('dim', url)}`,
    )
    .replace(/\*\*([^*]{1,400})\*\*/g, (_all, text: string) => styleText(['bold', 'cyan'], text))
    .replace(/(?<![\w*])\*([^*\n]{1,400})\*(?![\w*])/g, (_all, text: string) => styleText('italic', text))
    .replace(/`([^`\n]{1,600})`/g, (_all, text: string) => styleText('yellow', text))
    .replace(/(?:\[\d{1,3}\])+/g, (all) => styleText('dim', all));

/** `markdown` for a terminal of `width` columns, with colours; titles are `links` where it can show them, else the address stands below. */
export function forTerminal(markdown: string, width: number, links = false): string {
  let fence = false;
  const out: string[] = [];
  for (const line of markdown.split('\n')) {
    if (/^\s*```/.test(line)) {
      fence = !fence;
      continue;
    }
    // A command stays on one line, so that it copies as one.
    if (fence) out.push(`  ${styleText('green', line.trim())}`);
    else out.push(wrapAnsi(inline(line, links), Math.min(width, MAX_WIDTH), { trim: false }));
  }
  return out.join('\n');
}

/** Prints `markdown` on standard output. */
export function print(markdown: string): void {
  const safe = markdown.replace(CONTROL, '');
  const { isTTY, columns } = process.stdout;
  const links = createSupportsHyperlinks(process.stdout);
  process.stdout.write(isTTY ? forTerminal(safe, columns ?? 80, links) : safe);
}

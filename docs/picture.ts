/** Draws the first screen of the thread's answer as `docs/answer.svg`: `npm run picture`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { wrapAnsi } from 'fast-wrap-ansi';
import { diagnose } from '../bot/diagnose.ts';
import { lexicon } from '../bot/lexicon.ts';
import { readCompiled } from '../knowledge/compile/read-compiled.ts';

const COLUMNS = 100;
const ROWS = 34;
const LINE = 19;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const answer = diagnose(
  readFileSync(new URL('thread.txt', import.meta.url), 'utf8'),
  { now: Date.UTC(2026, 10, 23) / 1000 },
  lexicon(await readCompiled()),
);
/** Lines of commands, which keep their colour when they wrap. */
const CODE = '\u0001';
const keepTogether = (line: string): string =>
  line.replace(/\*\([^)]*\)\*/g, (all) => all.replaceAll(' ', '\u00a0'));
let fence = false;
const lines = answer.text
  .split('\n')
  .flatMap((line) => {
    if (/^\s*```/.test(line)) {
      fence = !fence;
      return [];
    }
    const mark = fence ? CODE : '';
    return wrapAnsi(keepTogether(line.replace(/`/g, '')), COLUMNS, { trim: false, hard: true })
      .split('\n')
      .map((part) => `${mark}${part}`);
  })
  .filter((line, index, all) => line !== '' || all[index - 1] !== '')
  .slice(0, ROWS);

/** Bold heads, italic grades and dim citation marks as tspans. */
const styled = (line: string): string =>
  line.startsWith(CODE)
    ? `<tspan class="code">${escaped(line.slice(1))}</tspan>`
    : escaped(line)
        .replace(/\*\*([^*]+)\*\*/g, '<tspan class="head">$1</tspan>')
        .replace(/\*([^*]+)\*/g, '<tspan class="soft">$1</tspan>')
        .replace(/((?:\[\d+\])+)/g, '<tspan class="mark">$1</tspan>');

const height = lines.length * LINE + 74;
const text = ['$ caller-id diagnose docs/thread.txt', '', ...lines]
  .map(
    (line, index) =>
      `<text x="20" y="${50 + index * LINE}" xml:space="preserve">${index === 0 ? `<tspan class="soft">${escaped(line)}</tspan>` : styled(line)}</text>`,
  )
  .join('\n');
writeFileSync(
  new URL('answer.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="${height + LINE}" viewBox="0 0 900 ${height + LINE}" role="img" aria-label="The first screen of an answer in a terminal">
<style>text{font:13.5px ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace;fill:#d7dce5}.head{font-weight:700;fill:#7fd1e8}.soft{fill:#9aa5b8;font-style:italic}.mark{fill:#8c97ab}.code{fill:#a5d6a0}</style>
<rect width="900" height="${height + LINE}" rx="10" fill="#14181f"/>
<circle cx="22" cy="20" r="5.5" fill="#e0645c"/><circle cx="41" cy="20" r="5.5" fill="#e2b34d"/><circle cx="60" cy="20" r="5.5" fill="#6cbf67"/>
${text}
</svg>
`,
);

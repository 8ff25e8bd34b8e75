/** Renders the Answer as the Markdown a person reads: the first screen is caller, cause and first fix. */
import type { Answer, AnswerSource, Grade, Sentence } from './answer.ts';
import { type Line, type Section, sections, sentenceLine } from './sections.ts';

/** How a grade reads behind its sentence; what is documented needs no word. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  documented: '',
  indirect: 'documented only indirectly',
  observed: 'observed, not documented',
  disagree: 'sources disagree',
  stale: 'not checked for over a year',
  silent: 'the documents are silent',
};

/** `[1][2]`, empty for none. */
export const marks = (cites: readonly number[]): string => cites.map((n) => `[${n}]`).join('');

/** One line with its citations and how well it is known, without its command. */
export function lineText({ text, cites, grade, label, risk }: Line): string {
  const cited = marks(cites);
  const known = grade ? GRADE_WORDS[grade] : '';
  return `${label ? `**${label}** — ` : ''}${text}${cited ? ` ${cited}` : ''}${known ? ` *(${known})*` : ''}${risk ? ` Risk: ${risk}` : ''}`;
}

/** One sentence with its citations and how well it is known. */
export const sentenceText = (sentence: Sentence): string => lineText(sentenceLine(sentence));

const fence = (command: string, indent = ''): string =>
  `${indent}\`\`\`sh\n${command.replace(/^/gm, indent)}\n${indent}\`\`\``;
const bullet = (line: Line): string =>
  `- ${lineText(line)}${line.id ? ` (\`${line.id}\`)` : ''}${line.command ? `\n${fence(line.command, '  ')}` : ''}`;

/** One section as paragraphs of Markdown. */
export function sectionText({ id, heading, shape, lines }: Section): string[] {
  const head = heading ? `**${heading}**${heading.endsWith('.') ? ' ' : ' — '}` : '';
  if (shape === 'run') return [`${head}${lines.map(lineText).join(' ')}`];
  if (shape === 'list') return [[...(heading ? [`**${heading}**`] : []), ...lines.map(bullet)].join('\n')];
  if (shape === 'question') {
    const [text, ...options] = lines;
    return [
      `${head}${text ? lineText(text) : ''}`,
      ...(options.length > 0 ? [options.map(bullet).join('\n')] : []),
    ];
  }
  return lines.map((line, index) => {
    if (line.command !== undefined) return fence(line.command);
    const text = lineText(line);
    if (id === 'warning') return `> **${text}**`;
    return id === 'notice' || id === 'match' ? `*${text}*` : `${index === 0 ? head : ''}${text}`;
  });
}

/** The Markdown of `answer`. Nothing is said that is not in the object. */
export const renderMarkdown = (answer: Omit<Answer, 'text'>): string =>
  sheetMarkdown(sections(answer), answer.sources);

/** The Markdown of `parts` and the sources they cite. */
export const sheetMarkdown = (parts: readonly Section[], sources: readonly AnswerSource[]): string =>
  `${[...parts.flatMap(sectionText), ...(sources.length > 0 ? [sourceLines(sources)] : [])].join('\n\n')}\n`;

/** The list of sources under its heading. */
export const sourceLines = (sources: Answer['sources']): string =>
  `**Sources**\n${sources.map(sourceLine).join('\n')}`;

const sourceLine = ({
  n,
  title,
  section,
  url,
  publisher,
  dated,
  checked,
  says,
}: Answer['sources'][number]): string =>
  `- [${n}] [${title} › ${section}](${url}) — ${says} *(${publisher}${dated ? `, dated ${dated}` : ''}, checked ${checked})*`;

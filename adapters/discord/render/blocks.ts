/** Sections as the smallest pieces that may stand alone in a message: a heading with a statement, a command, a source. */
import type { AnswerSource } from '../../../bot/answer/answer.ts';
import type { Section } from '../../../bot/answer/sections.ts';
import { inline } from './escape.ts';
import { drawLine, type Sources } from './line.ts';
import { sourceLine } from './source-line.ts';

/** A piece that is never cut. Pieces of one `group` stand in one text display, joined by `glue`. */
export interface Block {
  readonly text: string;
  readonly group: string;
  readonly glue: string;
  /** Repeated where the group goes on in another message. */
  readonly heading?: string;
  readonly cites: readonly number[];
}

/** The blocks of `sections`, in order. */
export function blocks(sections: readonly Section[], sources: Sources): Block[] {
  return sections.flatMap((section, index) => ofSection(section, `${section.id}-${index}`, sources));
}

function ofSection({ id, heading, shape, lines }: Section, group: string, sources: Sources): Block[] {
  const head = heading ? `**${inline(heading)}**` : '';
  if (lines.length === 0) return head ? [{ text: head, group, glue: '\n', cites: [] }] : [];
  const glue = shape === 'run' ? ' ' : '\n';
  const dash = heading.endsWith('.') ? ' ' : ' — ';
  const bulleted = (at: number): boolean => shape === 'list' || (shape === 'question' && at > 0);
  return lines.flatMap((line, at): Block[] => {
    const { text, command, cites } = drawLine(line, sources);
    const said = id === 'warning' ? `⚠️ **${text}**` : id === 'notice' || id === 'match' ? `*${text}*` : text;
    const words = bulleted(at) ? `- ${said}` : said;
    const first = at === 0 && head !== '';
    const out: Block[] = [];
    if (text !== '') {
      const led = first ? (shape === 'list' ? `${head}\n${words}` : `${head}${dash}${words}`) : words;
      out.push({ text: led, group, glue, cites, ...(head && !first ? { heading: head } : {}) });
    }
    // A command stands alone, so that a long press on a phone copies it and nothing else.
    if (command !== undefined)
      out.push({ text: command, group: `${group}-${at}-command`, glue: '', cites: [] });
    return out;
  });
}

/** The sources that `cites` names, as blocks of small print below `heading`. */
export function sourceBlocks(
  sources: Iterable<AnswerSource>,
  cites: ReadonlySet<number>,
  locale: string,
): Block[] {
  const heading = '**Sources**';
  return [...sources]
    .filter(({ n }) => cites.has(n))
    .map((source, index) => ({
      text: index === 0 ? `${heading}\n${sourceLine(source, locale)}` : sourceLine(source, locale),
      group: 'sources',
      glue: '\n',
      cites: [],
      ...(index === 0 ? {} : { heading }),
    }));
}

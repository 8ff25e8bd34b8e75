/** One line of an Answer as Discord text: words, its citations as links to their passages, how well it is known. */
import type { AnswerSource } from '../../../bot/answer/answer.ts';
import { GRADE_WORDS } from '../../../bot/answer/render-markdown.ts';
import type { Line } from '../../../bot/answer/sections.ts';
import { codeBlock, inline, link } from './escape.ts';

export type Sources = ReadonlyMap<number, AnswerSource>;

/** The text of `line`, and its command as a block of its own. */
export interface Drawn {
  readonly text: string;
  readonly command?: string;
  readonly cites: readonly number[];
}

/** `line` for Discord; each mark `[n]` opens its source at the passage. */
export function drawLine(line: Line, sources: Sources): Drawn {
  const { text, cites, grade, label, risk, command } = line;
  const marks = cites.map((n) => {
    const source = sources.get(n);
    return source ? link(`[${n}]`, source.url) : '';
  });
  const known = grade ? GRADE_WORDS[grade] : '';
  const words = [
    label ? `**${inline(label)}** — ${inline(text)}` : inline(text),
    marks.join(' '),
    known ? `*(${known})*` : '',
    risk ? `Risk: ${inline(risk)}` : '',
  ];
  return {
    text: words.filter(Boolean).join(' '),
    cites,
    ...(command === undefined ? {} : { command: codeBlock(command) }),
  };
}

/** Prints a sheet of knowledge on standard output. */
import { sheetMarkdown } from '../../bot/answer/render-markdown.ts';
import type { Sheet } from '../../bot/look-up/sheet.ts';
import { print } from './print.ts';

/** Prints `sheet` below `title`, if one is given. */
export const printSheet = ({ sections, sources }: Sheet, title?: string): void =>
  print(`${title ? `**${title}**\n\n` : ''}${sheetMarkdown(sections, sources)}`);

/** A canonical answer or a sheet of the tables as messages, with a button to post what only one person sees so far. */
import { ButtonStyle } from 'discord.js';
import type { Canonical } from '../../../bot/answer/canonical.ts';
import { titleOf } from '../../../bot/answer/title-of.ts';
import type { Lexicon } from '../../../bot/lexicon.ts';
import type { Sheet } from '../../../bot/look-up/sheet.ts';
import { permalink } from '../../chat/permalink.ts';
import { customId } from '../custom-id.ts';
import { blocks, sourceBlocks } from '../render/blocks.ts';
import { inline } from '../render/escape.ts';
import { message, type Payload, type Row } from '../render/message.ts';
import { type Page, pages } from '../render/pages.ts';
import { WORDS } from '../words.ts';
import { firstScreen, partsOf } from './parts.ts';
import { button, buttons, linkButton, menu } from './rows.ts';

export interface Shown {
  /** Whether everybody sees it already. */
  readonly open: boolean;
  readonly base: string | undefined;
  readonly lead?: string | undefined;
}

/** The messages of a canonical answer. */
export function canonicalMessages({ id, title, answer }: Canonical, { open, base, lead }: Shown): Payload[] {
  const known = new Map(answer.sources.map((source) => [source.n, source]));
  const head = { text: `### ${inline(title)}`, group: 'title', glue: '', cites: [] };
  const rows = [
    ...menu(customId('part', id), WORDS.more, partsOf(answer)),
    ...buttons([
      open ? undefined : button(customId('post', 'a', id), WORDS.share, ButtonStyle.Primary),
      linkButton(permalink(base, id), WORDS.page),
    ]),
  ];
  return framed(pages([head, ...blocks(firstScreen(answer), known)]), rows, lead);
}

/** The messages of `sheet` below `title`; `post` is what its Share button names. */
export function sheetMessages(
  sheet: Sheet,
  {
    title,
    locale,
    open,
    lead,
    post,
  }: Omit<Shown, 'base'> & {
    readonly title?: string;
    readonly locale: string;
    readonly post: readonly string[];
  },
): Payload[] {
  const known = new Map(sheet.sources.map((source) => [source.n, source]));
  const cited = new Set(sheet.sources.map(({ n }) => n));
  const list = [
    ...(title ? [{ text: `### ${inline(title)}`, group: 'title', glue: '', cites: [] }] : []),
    ...blocks(sheet.sections, known),
    ...sourceBlocks(sheet.sources, cited, locale),
  ];
  return framed(
    pages(list),
    buttons([open ? undefined : button(customId('post', ...post), WORDS.share, ButtonStyle.Primary)]),
    lead,
  );
}

const framed = (list: readonly Page[], rows: readonly Row[], lead: string | undefined): Payload[] =>
  list.map((page, index) =>
    message(page, {
      frame: 'answer',
      lead: index === 0 ? lead : undefined,
      rows: index === list.length - 1 ? rows : [],
    }),
  );

/** Choices of canonical answers, for a menu. */
export const choices = (ids: readonly string[], lexicon: Lexicon) =>
  ids.flatMap((id) => {
    const title = titleOf(id, lexicon);
    return title === undefined ? [] : [{ value: id, label: title }];
  });

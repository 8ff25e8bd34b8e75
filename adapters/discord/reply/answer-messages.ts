/** An answer as messages: the first screen, then the question, the parts beyond it, and what one can do with it. */
import { ButtonStyle } from 'discord.js';
import type { Answer } from '../../../bot/answer/answer.ts';
import { permalink } from '../../chat/permalink.ts';
import { customId } from '../custom-id.ts';
import { blocks } from '../render/blocks.ts';
import { message, type Payload, type Row } from '../render/message.ts';
import { pages } from '../render/pages.ts';
import { WORDS } from '../words.ts';
import { firstScreen, partsOf } from './parts.ts';
import { button, buttons, linkButton, menu } from './rows.ts';

export interface View {
  /** Of the Reply; names it in buttons. */
  readonly id: string;
  readonly answer: Answer;
  /** Names the open question. */
  readonly followUp?: string | undefined;
  /** Whether everybody sees it: then it can no longer be shared. */
  readonly open: boolean;
  /** Whether its author has a version with values of their own. */
  readonly mine?: boolean;
  /** PUBLIC_URL. */
  readonly base: string | undefined;
  /** Stands above the frame, such as a mention. */
  readonly lead?: string | undefined;
  /** More rows, such as a private note. */
  readonly extra?: readonly Row[];
}

/** The messages of `view`: one for nearly every answer; the controls stand below the last. */
export function answerMessages(view: View): Payload[] {
  const { answer, lead } = view;
  const known = new Map(answer.sources.map((source) => [source.n, source]));
  const list = pages(blocks(withoutOptions(answer), known));
  return list.map((page, index) =>
    message(page, {
      frame: answer.outcome,
      lead: index === 0 ? lead : undefined,
      rows: index === list.length - 1 ? rowsOf(view) : [],
    }),
  );
}

/** The choices of a question stand in its menu, so the text need not list them. */
const withoutOptions = (answer: Answer) =>
  firstScreen(answer).map((one) => (one.id === 'question' ? { ...one, lines: one.lines.slice(0, 1) } : one));

function rowsOf({ id, answer, followUp, open, mine, base, extra = [] }: View): Row[] {
  const [first] = answer.answeredBy;
  return [
    ...(followUp && answer.question
      ? menu(customId('choose', followUp), WORDS.choose, answer.question.options)
      : []),
    ...menu(
      customId('near', id),
      'Did you mean …',
      [...(answer.also ?? []), ...answer.nearest].map(({ id: value, title }) => ({ value, label: title })),
    ),
    ...menu(customId('more', id), WORDS.more, partsOf(answer)),
    ...buttons([
      open || answer.outcome === 'abstain'
        ? undefined
        : button(customId('share', id), WORDS.share, ButtonStyle.Primary),
      mine ? button(customId('mine', id), WORDS.mine) : undefined,
      button(customId('ok', id), WORDS.helpful),
      button(customId('no', id), WORDS.unhelpful),
      linkButton(permalink(base, first), WORDS.page),
    ]),
    ...extra,
  ];
}

/** What a menu offers of an answer beyond its first screen, and the messages of one such part with its sources. */
import type { Answer } from '../../../bot/answer/answer.ts';
import { type Section, sections } from '../../../bot/answer/sections.ts';
import { blocks, sourceBlocks } from '../render/blocks.ts';
import { message, type Payload } from '../render/message.ts';
import { pages } from '../render/pages.ts';

/** Parts by the value a menu sends; `sources` are those of the first screen. */
const TITLES: Readonly<Partial<Record<Section['id'] | 'sources', string>>> = {
  sources: 'Sources of what is shown',
  'more-cause': 'More on the cause',
  read: 'Read from your paste',
  'more-caller': 'More on the caller',
  'other-callers': 'The other callers in your message',
  'more-fixes': 'More to do',
  prove: 'To prove who calls',
  change: 'To change who calls',
  claim: 'Claims that were met',
  limits: 'When this does not apply',
  notice: 'Notes on this answer',
};

/** The first screen of `answer`, or all of it where nothing is set apart. */
export function firstScreen(answer: Answer): Section[] {
  const all = sections(answer);
  const first = all.filter(
    (one) => one.first && !(answer.question && one.id === 'question' && one.lines.length === 0),
  );
  return first.length > 0 ? first : all;
}

/** What a menu offers beyond the first screen. */
export function partsOf(answer: Answer): { readonly value: string; readonly label: string }[] {
  const first = new Set(firstScreen(answer));
  const shown = new Set([...first].map(({ id, heading }) => `${id} ${heading}`));
  const rest = sections(answer).filter(({ id, heading }) => !shown.has(`${id} ${heading}`));
  const ids = new Set(rest.map(({ id }) => id));
  return Object.entries(TITLES).flatMap(([value, label]) =>
    (
      value === 'sources'
        ? answer.sources.length > 0
        : ids.has(value as Section['id']) &&
          (value !== 'claim' || !first.size || rest.some(({ id }) => id === 'claim'))
    )
      ? [{ value, label }]
      : [],
  );
}

/** The messages of the part that `value` names; empty where the answer has none of that name. */
export function partMessages(answer: Answer, value: string, locale: string): Payload[] {
  const first = firstScreen(answer);
  const isFirst = new Set(first.map(({ id, heading }) => `${id} ${heading}`));
  const wanted =
    value === 'sources'
      ? first
      : sections(answer).filter(({ id, heading }) => id === value && !isFirst.has(`${id} ${heading}`));
  const cited = new Set(wanted.flatMap(({ lines }) => lines.flatMap(({ cites }) => cites)));
  const known = new Map(answer.sources.map((source) => [source.n, source]));
  const list = [
    ...(value === 'sources' ? [] : blocks(wanted, known)),
    ...sourceBlocks(answer.sources, cited, locale),
  ];
  return pages(list).map((page) => message(page, { frame: 'answer' }));
}

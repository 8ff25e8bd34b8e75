/** Rows of controls below a message: buttons and menus, with ids that every process understands. */
import {
  type APIButtonComponentWithCustomId,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Row } from '../render/message.ts';

/** Discord's limits. */
const MOST_OPTIONS = 25;
const MOST_LABEL = 100;

/** `text` cut to a label's length, at a character. */
export const label = (text: string, most = MOST_LABEL): string =>
  text.length <= most
    ? text
    : `${[...text]
        .slice(0, most - 1)
        .join('')
        .slice(0, most - 1)
        .toWellFormed()}…`;

/** A button; undefined where its id could not be made. */
export const button = (
  id: string | undefined,
  words: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
) =>
  id === undefined
    ? undefined
    : ({ type: ComponentType.Button, style, custom_id: id, label: words } as const);

/** A button that opens `url`; undefined without one. */
export const linkButton = (url: string | undefined, words: string) =>
  url === undefined || url.length > 512
    ? undefined
    : ({ type: ComponentType.Button, style: ButtonStyle.Link, url, label: words } as const);

type Button = NonNullable<ReturnType<typeof button> | ReturnType<typeof linkButton>>;

/** One row of the buttons that there are; none where there is none. */
export function buttons(list: readonly (Button | undefined)[]): Row[] {
  const there = list.filter((one) => one !== undefined);
  return there.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: there }];
}

/** One row with a menu; none without an id or options. */
export function menu(
  id: string | undefined,
  placeholder: string,
  options: readonly { readonly value: string; readonly label: string }[],
): Row[] {
  if (id === undefined || options.length === 0) return [];
  const shown = options
    .slice(0, MOST_OPTIONS)
    .map(
      ({ value, label: words }): APISelectMenuOption => ({ value: value.slice(0, 100), label: label(words) }),
    );
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        { type: ComponentType.StringSelect, custom_id: id, placeholder: label(placeholder), options: shown },
      ],
    },
  ];
}

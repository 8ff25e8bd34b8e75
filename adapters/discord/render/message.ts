/** A page as a Discord message of components v2: a framed container of text displays, then rows of controls. */
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Page } from './pages.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What every way of sending takes: the components and their flag. */
export interface Payload {
  readonly components: APIMessageTopLevelComponent[];
  readonly flags: MessageFlags.IsComponentsV2;
}

/** Colours of the frame, by what the message is. */
export const FRAME = {
  answer: 0x11_7a_65,
  ask: 0xb9_77_0e,
  abstain: 0x5d_6d_7e,
  warning: 0xc0_39_2b,
} as const;

/** `page` with `rows` below it, and `lead` above the frame, where a person is addressed. */
export function message(
  page: Page,
  {
    frame,
    rows = [],
    lead,
  }: {
    readonly frame: keyof typeof FRAME;
    readonly rows?: readonly Row[];
    readonly lead?: string | undefined;
  },
): Payload {
  const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      ...(lead ? [text(lead)] : []),
      { type: ComponentType.Container, accent_color: FRAME[frame], components: page.texts.map(text) },
      ...rows,
    ],
  };
}

/** A message of a few words of ours. */
export const note = (
  words: string,
  frame: keyof typeof FRAME = 'abstain',
  rows: readonly Row[] = [],
): Payload => message({ texts: [words], cites: new Set() }, { frame, rows });

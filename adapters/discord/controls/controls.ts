/** Every button and menu, by its verb. */
import type { Control } from '../handler.ts';
import { channels } from './channels.ts';
import { choose } from './choose.ts';
import { deleteMessage } from './delete.ts';
import { helpful, unhelpful, why } from './feedback.ts';
import { link } from './link.ts';
import { mine } from './mine.ts';
import { more, part } from './more.ts';
import { near } from './near.ts';
import { post } from './post.ts';
import { privateNote } from './private-note.ts';
import { share } from './share.ts';

export const controls: ReadonlyMap<string, Control> = new Map(
  [
    channels,
    choose,
    deleteMessage,
    helpful,
    unhelpful,
    why,
    link,
    mine,
    more,
    part,
    near,
    post,
    privateNote,
    share,
  ].map((one) => [one.verb, one]),
);

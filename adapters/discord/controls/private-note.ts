/** The note on a secret for an author who takes no direct messages: behind a button that works for them alone. */
import type { SecretKind } from '../../../bot/evidence/scrub/rule.ts';
import { secretNames } from '../../chat/secret-names.ts';
import type { Control } from '../handler.ts';
import { note } from '../render/message.ts';
import { acknowledge, deliver } from '../reply/deliver.ts';
import { leakNote } from '../reply/leak-note.ts';
import { WORDS } from '../words.ts';

/** Kinds as a button's id holds them: their places in the list. */
const KINDS = Object.keys(secretNames) as SecretKind[];

/** The kinds as a part of an id. */
export const kindsPart = (kinds: readonly SecretKind[]): string =>
  kinds.map((kind) => KINDS.indexOf(kind).toString(36)).join('');

export const privateNote: Control = {
  verb: 'leak',
  async run(interaction, [message = '', author = '', kinds = '', deletable = ''], _values, _bot) {
    await acknowledge(interaction, true);
    const known = [...kinds].flatMap((one) => KINDS[Number.parseInt(one, 36)] ?? []);
    const payload =
      author === interaction.user.id && interaction.channelId
        ? leakNote({ kinds: known, channel: interaction.channelId, message, deletable: deletable === '1' })
        : note(WORDS.notAuthor);
    await deliver(interaction, [payload], { hidden: true });
  },
};

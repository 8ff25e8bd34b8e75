/** What the author of a message with a secret is told in private: what it was, what to do, and never the value. */

import { ButtonStyle } from 'discord.js';
import { notice } from '../../../bot/answer/notices.ts';
import type { SecretKind } from '../../../bot/evidence/scrub/rule.ts';
import { revocation, secretNames } from '../../chat/secret-names.ts';
import { customId } from '../custom-id.ts';
import { inline } from '../render/escape.ts';
import { note, type Payload } from '../render/message.ts';
import { WORDS } from '../words.ts';
import { button, buttons } from './rows.ts';

/** Where the message is, and whether the app may delete it. */
export interface Leak {
  readonly kinds: readonly SecretKind[];
  readonly channel: string;
  readonly message: string;
  readonly deletable: boolean;
}

/** The private note. */
export function leakNote({ kinds, channel, message, deletable }: Leak): Payload {
  const warnings = [
    ...(kinds.includes('token') ? [notice('live-token').text] : []),
    ...(kinds.some((kind) => kind !== 'token') ? [notice('secret-found').text] : []),
  ];
  const lines = kinds.map((kind) => `- **${inline(secretNames[kind])}**: ${inline(revocation[kind])}`);
  const own = deletable ? '' : '\nPlease delete the message yourself: others can read it.';
  return note(
    `⚠️ **${warnings.map(inline).join(' ')}**\nIn your message:\n${lines.join('\n')}${own}`,
    'warning',
    deletable
      ? buttons([button(customId('delete', channel, message), WORDS.delete, ButtonStyle.Danger)])
      : [],
  );
}

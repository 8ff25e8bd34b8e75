/** Answers a text for the one who asks: the assistant's Reply as messages, the private note on secrets, its count. */
import { type Message, PermissionFlagsBits } from 'discord.js';
import type { Reply } from '../../../bot/assistant/assistant.ts';
import { type Bot, OPEN_FOR } from '../bot.ts';
import { note } from '../render/message.ts';
import { WORDS } from '../words.ts';
import { answerMessages } from './answer-messages.ts';
import { type Answerable, deliver } from './deliver.ts';
import { leakNote } from './leak-note.ts';

export interface Text {
  readonly text: string;
  readonly given: Readonly<Record<string, string>>;
  /** Whether somebody else wrote it. */
  readonly foreign: boolean;
  /** Attachments that were not read. */
  readonly unread: number;
  /** The message it stands in. */
  readonly of?: Message;
}

/** Sends the answer to `asked`; the interaction is acknowledged already, hidden. */
export async function sendReply(interaction: Answerable, bot: Bot, asked: Text): Promise<Reply> {
  const { text, given, foreign, unread, of } = asked;
  const reply = await bot.assistant.answer({
    text,
    given,
    foreign,
    door: 'discord',
    user: interaction.user.id,
    ...(interaction.guildId ? { place: interaction.guildId } : {}),
    openFor: OPEN_FOR,
    keep: true,
  });
  bot.metrics.answers.inc({ door: 'discord', outcome: reply.answer.outcome });
  const { secrets } = reply;
  const mayDelete = interaction.appPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  const messages = [
    ...answerMessages({
      ...reply,
      open: false,
      base: bot.config.PUBLIC_URL,
      ...(foreign ? { lead: `-# ${WORDS.aboutMessage}` } : {}),
    }),
    ...(unread > 0 ? [note(WORDS.unreadable)] : []),
    ...(of && !foreign && secrets.length > 0
      ? [
          leakNote({
            kinds: secrets,
            channel: of.channelId,
            message: of.id,
            deletable: mayDelete && of.guildId !== null,
          }),
        ]
      : []),
  ];
  await deliver(interaction, messages, { hidden: true });
  return reply;
}

/** A message that mentions the app, or one in a DM: answered once, in a reply that addresses its author alone. */
import {
  DiscordAPIError,
  type Message,
  MessageType,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Reply } from '../../../bot/assistant/assistant.ts';
import { type Bot, OPEN_FOR } from '../bot.ts';
import { targetText } from '../commands/target-text.ts';
import { maySpeakHere } from '../controls/may-speak-here.ts';
import { kindsPart } from '../controls/private-note.ts';
import { customId } from '../custom-id.ts';
import { note, type Payload } from '../render/message.ts';
import { answerMessages } from '../reply/answer-messages.ts';
import { leakNote } from '../reply/leak-note.ts';
import { button, buttons } from '../reply/rows.ts';
import { tellAuthor } from '../reply/tell-author.ts';
import { WORDS } from '../words.ts';

/** Whether `message` speaks to the app. */
export function addressed({ author, webhookId, type, guildId, mentions }: Message, bot: Bot): boolean {
  if (author.bot || webhookId !== null) return false;
  if (type !== MessageType.Default && type !== MessageType.Reply) return false;
  return guildId === null || mentions.users.has(bot.client.user?.id ?? '');
}

/** Answers `message`, which is addressed to the app. */
export async function answerMessage(message: Message, bot: Bot): Promise<void> {
  if (!(await maySpeakHere(message, bot))) return;
  if (!(await bot.assistant.first(message.id, 'discord'))) return;
  const { text, unread } = await targetText(message, bot);
  const reply = await bot.assistant.answer({
    text: text.replaceAll(`<@${bot.client.user?.id}>`, ' ').replaceAll(`<@!${bot.client.user?.id}>`, ' '),
    door: 'discord',
    user: message.author.id,
    ...(message.guildId ? { place: message.guildId } : {}),
    openFor: OPEN_FOR,
    keep: true,
  });
  bot.metrics.answers.inc({ door: 'discord', outcome: reply.answer.outcome });
  const extra = unread > 0 ? [note(WORDS.unreadable)] : [];
  await send(message, [
    ...(message.guildId === null ? forOne(message, reply, bot) : await forAll(message, reply, bot)),
    ...extra,
  ]);
}

/** In a DM nobody else reads along. */
const forOne = (message: Message, reply: Reply, bot: Bot): Payload[] => [
  ...answerMessages({ ...reply, open: true, base: bot.config.PUBLIC_URL }),
  ...(reply.secrets.length > 0
    ? [leakNote({ kinds: reply.secrets, channel: message.channelId, message: message.id, deletable: false })]
    : []),
];

/** In a channel: without the paste, with a button to the author's own version, and a private note on secrets. */
async function forAll(message: Message, reply: Reply, bot: Bot): Promise<Payload[]> {
  const { secrets } = reply;
  const permissions = permissionsIn(message);
  const told = secrets.length === 0 || (await tellAuthor(message, secrets, bot, permissions));
  const deletable = permissions?.has(PermissionFlagsBits.ManageMessages) ? '1' : '0';
  const extra = told
    ? []
    : buttons([
        button(customId('leak', message.id, message.author.id, kindsPart(secrets), deletable), WORDS.private),
      ]);
  const answer = reply.withoutPaste();
  const question = reply.answer.question;
  const shown = question ? { ...answer, question } : answer;
  const mine = reply.answer.facts.length > 0 && reply.answer.outcome === 'answer';
  return answerMessages({ ...reply, answer: shown, open: true, mine, base: bot.config.PUBLIC_URL, extra });
}

const permissionsIn = ({ channel, client }: Message) =>
  'permissionsFor' in channel && client.user ? channel.permissionsFor(client.user) : null;

/** Sends `payloads` as replies; to the author in private where the app may not write in the channel. */
async function send(message: Message, payloads: readonly Payload[]): Promise<void> {
  for (const [index, one] of payloads.entries()) {
    // The same event in another process has the same nonce, and Discord posts it once.
    const body = { ...one, nonce: nonceOf(message.id, index), enforceNonce: true };
    try {
      await message.reply({
        ...body,
        allowedMentions: { parse: [], users: [], repliedUser: index === 0 },
        failIfNotExists: false,
      });
    } catch (error) {
      if (!(error instanceof DiscordAPIError && MAY_NOT.has(error.code)) || message.guildId === null)
        throw error;
      await message.author.send({ ...body, allowedMentions: { parse: [] } });
    }
  }
}

const MAY_NOT = new Set<number | string>([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]);

/** At most 25 characters. */
const nonceOf = (id: string, index: number): string => `${id}-${index}`.slice(-25);

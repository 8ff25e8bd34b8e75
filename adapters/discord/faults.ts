/** What went wrong, sorted: over and done with, or a fault that its user and the log hear of, each once. */
import { randomBytes } from 'node:crypto';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { errorFields } from '../errors/error-fields.ts';
import type { Bot } from './bot.ts';
import { note, type Payload } from './render/message.ts';
import { faultWords, WORDS } from './words.ts';

/** The interaction is over, answered by another process, or its token has run out: nobody can be told any more. */
const OVER = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownMessage,
]);

/** Whether `error` says that there is nobody to answer any more. */
export const isOver = (error: unknown): boolean => error instanceof DiscordAPIError && OVER.has(error.code);

/** Logs `error` of the handler `what` and gives the message for its user; undefined where nobody can be told. */
export function fault(error: unknown, what: string, bot: Pick<Bot, 'log' | 'metrics'>): Payload | undefined {
  const { error: name } = errorFields(error);
  if (isOver(error)) {
    bot.log.info({ err: error, door: 'discord', what }, 'interaction is over');
    return undefined;
  }
  const id = randomBytes(4).toString('hex');
  bot.metrics.errors.inc({ door: 'discord', error: name });
  bot.log.error({ err: error, door: 'discord', what, id }, 'handler failed');
  return note(`${name === 'StoreUnavailable' ? `${WORDS.store} ` : ''}${faultWords(id)}`, 'warning');
}

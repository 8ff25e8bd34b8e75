/** Which handler takes an activity; one handler's failure is told with an id and silences no other. */
import { randomUUID } from 'node:crypto';
import { errorFields } from '../errors/error-fields.ts';
import type { Handler, InvokeResult, Turn } from './activity.ts';
import { onFetchTask, onSubmitAction } from './handlers/action.ts';
import { onChoose } from './handlers/choose.ts';
import { onFeedback } from './handlers/feedback.ts';
import { onMembers } from './handlers/greeting.ts';
import { onMessage } from './handlers/message.ts';
import { onLink, onQuery } from './handlers/query.ts';
import type { TeamsParts } from './parts.ts';

type Invoke = (turn: Turn, parts: TeamsParts) => InvokeResult | Promise<InvokeResult>;

const INVOKES: ReadonlyMap<string, Invoke> = new Map<string, Invoke>([
  ['adaptiveCard/action', onChoose],
  ['message/submitAction', onFeedback],
  ['composeExtension/fetchTask', onFetchTask],
  ['composeExtension/submitAction', onSubmitAction],
  ['composeExtension/query', onQuery],
  ['composeExtension/queryLink', onLink],
]);

/** The handler of this door over `parts`. */
export const onActivity =
  (parts: TeamsParts): Handler =>
  async (turn) => {
    const { type, name } = turn.activity;
    const invoke = type === 'invoke' ? INVOKES.get(name ?? '') : undefined;
    const step =
      type === 'invoke' ? (invoke ? (name as string) : 'invoke') : type === 'message' ? 'message' : 'other';
    const stop = parts.metrics.seconds.startTimer({ door: 'teams', step });
    try {
      if (type === 'invoke') return invoke ? await invoke(turn, parts) : { status: 501 };
      if (type === 'message') await onMessage(turn, parts);
      else if (type === 'conversationUpdate') await onMembers(turn);
      return undefined;
    } catch (error) {
      const id = randomUUID().slice(0, 8);
      parts.log.error({ err: error, door: 'teams', step, id }, 'activity failed');
      parts.metrics.errors.inc({ door: 'teams', error: errorFields(error).error });
      if (type === 'invoke') return { status: 500 };
      await tell(turn, id, parts);
      return undefined;
    } finally {
      stop();
    }
  };

/** Tells the person; where even that fails it is logged and the turn ends. */
async function tell(turn: Turn, id: string, { log }: TeamsParts): Promise<void> {
  try {
    await turn.send({
      type: 'message',
      text: `Something went wrong here (${id}). Please send it again in a minute; if it stays, tell whoever runs this app that number.`,
    });
  } catch (error) {
    log.error({ err: error, door: 'teams', id }, 'the person could not be told');
  }
}

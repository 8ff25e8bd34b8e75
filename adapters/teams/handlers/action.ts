/** The message actions *Diagnose* and *Check this claim*: the answer as a dialog, from which a shareable one can be sent. */
import type { Answer } from '../../../bot/answer/answer.ts';
import type { InvokeResult, Turn } from '../activity.ts';
import { answerCard } from '../card/answer-card.ts';
import { CARD } from '../card/elements.ts';
import { actionText } from '../message-text.ts';
import type { TeamsParts } from '../parts.ts';
import { senderOf } from '../sender.ts';

const dialog = (title: string, content: unknown): InvokeResult => ({
  status: 200,
  body: {
    task: {
      type: 'continue',
      value: { title, height: 'large', width: 'large', card: { contentType: CARD, content } },
    },
  },
});

/** The dialog for a message. *Send* puts the canonical answer, without anything of the message, into the compose box. */
export async function onFetchTask(
  turn: Turn,
  { assistant, publicUrl, metrics }: TeamsParts,
): Promise<InvokeResult> {
  const { commandId } = (turn.activity.value ?? {}) as { commandId?: unknown };
  if (commandId !== 'diagnose' && commandId !== 'check') return { status: 400 };
  const reply = await assistant.answer({
    ...senderOf(turn.activity),
    text: actionText(turn.activity.value),
    keep: true,
    foreign: !isOwn(turn.activity),
  });
  metrics.answers.inc({ door: 'teams', outcome: reply.answer.outcome });
  const answer = commandId === 'check' ? claimsFirst(reply.answer) : reply.answer;
  const actions =
    answer.outcome === 'abstain'
      ? []
      : [{ type: 'Action.Submit', title: 'Send to the conversation', data: { share: reply.id } }];
  // A dialog cannot be refreshed in place by Action.Execute, so a question is told as text.
  return dialog(
    commandId === 'check' ? 'Check this claim' : 'Diagnosis',
    answerCard(answer, { publicUrl, actions }),
  );
}

/** Whether the message is the caller's own; only its author is shown what was read from it. */
function isOwn({ value, from }: Turn['activity']): boolean {
  const author = (value as { messagePayload?: { from?: { user?: { id?: unknown } } } } | undefined)
    ?.messagePayload?.from?.user?.id;
  return typeof author === 'string' && author === from.aadObjectId;
}

/** For a check only what sources say of the claims matters, if there are any. */
function claimsFirst(answer: Answer): Answer {
  if (answer.claims.length === 0) return answer;
  const { question: _question, ...rest } = answer;
  return { ...rest, answeredBy: answer.claims.map(({ id }) => id), callers: [], fixes: [], refusals: [] };
}

/** The card to send after *Send to the conversation*: the answer without anything of the message. */
export async function onSubmitAction(
  turn: Turn,
  { assistant, publicUrl }: TeamsParts,
): Promise<InvokeResult> {
  const { data } = (turn.activity.value ?? {}) as { data?: { share?: unknown } };
  if (typeof data?.share !== 'string') return { status: 400 };
  const answer = await assistant.shared(data.share, senderOf(turn.activity));
  if (!answer)
    return {
      status: 200,
      body: {
        composeExtension: {
          type: 'message',
          text: 'This answer is no longer kept. Diagnose the message again.',
        },
      },
    };
  const attachments = [{ contentType: CARD, content: answerCard(answer, { publicUrl }) }];
  return {
    status: 200,
    body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } },
  };
}

/** The message actions *Diagnose* and *Check this claim*: the answer as a dialog, from which a shareable one can be sent. */
import type { Answer } from '../../../bot/answer/answer.ts';
import { canonical } from '../../../bot/answer/canonical.ts';
import type { InvokeResult, Turn } from '../activity.ts';
import { answerCard } from '../card/answer-card.ts';
import { CARD } from '../card/elements.ts';
import { actionText } from '../message-text.ts';
import type { TeamsParts } from '../parts.ts';
import { senderOf } from '../sender.ts';

const dialog = (title: string, content: unknown): InvokeResult => ({
  status: 200,
  body: {
    task: { type: 'continue', value: { title, height: 'large', width: 'large', card: { contentType: CARD, content } } },
  },
});

/** The dialog for a message. *Send* puts the canonical answer, without anything of the message, into the compose box. */
export async function onFetchTask(turn: Turn, { assistant, publicUrl, metrics }: TeamsParts): Promise<InvokeResult> {
  const { commandId } = (turn.activity.value ?? {}) as { commandId?: unknown };
  if (commandId !== 'diagnose' && commandId !== 'check') return { status: 400 };
  const reply = await assistant.answer({ ...senderOf(turn.activity), text: actionText(turn.activity.value) });
  metrics.answers.inc({ door: 'teams', outcome: reply.answer.outcome });
  const answer = commandId === 'check' ? claimsFirst(reply.answer) : reply.answer;
  const shared = answer.answeredBy[0] ?? answer.claims[0]?.id;
  const actions = shared
    ? [{ type: 'Action.Submit', title: 'Send to the conversation', data: { share: shared } }]
    : [];
  // A dialog cannot be refreshed in place by Action.Execute, so a question is told as text.
  return dialog(commandId === 'check' ? 'Check this claim' : 'Diagnosis', answerCard(answer, { publicUrl, actions }));
}

/** For a check only what sources say of the claims matters, if there are any. */
function claimsFirst(answer: Answer): Answer {
  if (answer.claims.length === 0) return answer;
  const { question: _question, ...rest } = answer;
  return { ...rest, answeredBy: answer.claims.map(({ id }) => id), callers: [], fixes: [], refusals: [] };
}

/** The card to send after *Send to the conversation*. */
export function onSubmitAction(turn: Turn, { lexicon, publicUrl, now }: TeamsParts): InvokeResult {
  const { data } = (turn.activity.value ?? {}) as { data?: { share?: unknown } };
  const found = typeof data?.share === 'string' ? canonical(data.share, lexicon, now()) : undefined;
  if (!found) return { status: 400 };
  const content = answerCard(found.answer, { publicUrl, title: found.title });
  return {
    status: 200,
    body: {
      composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [{ contentType: CARD, content }] },
    },
  };
}

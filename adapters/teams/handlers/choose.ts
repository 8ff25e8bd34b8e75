/** The answer to a question on a card: `Action.Execute`, the card is replaced in place. */
import type { InvokeResult, Turn } from '../activity.ts';
import { answerCard } from '../card/answer-card.ts';
import { CARD } from '../card/elements.ts';
import type { TeamsParts } from '../parts.ts';
import { senderOf } from '../sender.ts';

const OVER =
  'This question is closed or was asked of somebody else. Send the error again and I will ask you.';

/** The card after the person chose. */
export async function onChoose(
  turn: Turn,
  { assistant, publicUrl, metrics }: TeamsParts,
): Promise<InvokeResult> {
  const { action } = (turn.activity.value ?? {}) as {
    action?: { verb?: unknown; data?: { followUp?: unknown; value?: unknown } };
  };
  const { followUp, value } = action?.data ?? {};
  if (action?.verb !== 'choose' || typeof followUp !== 'string' || typeof value !== 'string')
    return { status: 400 };
  const reply = await assistant.choose(followUp, value, senderOf(turn.activity));
  // A message, not a card: the question stays for the one who may answer it.
  if (!reply)
    return {
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: OVER },
    };
  metrics.answers.inc({ door: 'teams', outcome: reply.answer.outcome });
  const content = answerCard(reply.answer, {
    publicUrl,
    ...(reply.followUp ? { followUp: reply.followUp } : {}),
  });
  return { status: 200, body: { statusCode: 200, type: CARD, value: content } };
}

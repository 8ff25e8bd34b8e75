/** A mention or a personal message: diagnosed, answered in its thread. */
import type { Turn } from '../activity.ts';
import { answerMessage } from '../card/answer-message.ts';
import { messageText } from '../message-text.ts';
import type { TeamsParts } from '../parts.ts';
import { senderOf } from '../sender.ts';

/** Answers the message of `turn`, once; the same activity delivered again is let go. */
export async function onMessage(turn: Turn, { assistant, publicUrl, metrics }: TeamsParts): Promise<void> {
  const { activity } = turn;
  if (activity.id && !(await assistant.first(`${activity.conversation.id}:${activity.id}`, 'teams'))) return;
  const sender = senderOf(activity);
  const reply = await assistant.answer({ ...sender, text: messageText(activity), later: true });
  metrics.answers.inc({ door: 'teams', outcome: reply.answer.outcome });
  const sent = await turn.send(
    answerMessage(reply.answer, { publicUrl, ...(reply.followUp ? { followUp: reply.followUp } : {}) }),
  );
  if (sent) assistant.sentAs(reply.id, `teams:${activity.conversation.id}:${sent}`);
}

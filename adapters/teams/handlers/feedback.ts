/** Teams' own feedback loop: the buttons under a message. Its free text is not kept. */
import type { InvokeResult, Turn } from '../activity.ts';
import type { TeamsParts } from '../parts.ts';
import { senderOf } from '../sender.ts';

/** Keeps whether the message helped; resolves once it will not be lost. */
export async function onFeedback(turn: Turn, { assistant }: TeamsParts): Promise<InvokeResult> {
  const { activity } = turn;
  const { actionName, actionValue } = (activity.value ?? {}) as {
    actionName?: unknown;
    actionValue?: { reaction?: unknown };
  };
  const reaction = actionValue?.reaction;
  if (actionName !== 'feedback' || (reaction !== 'like' && reaction !== 'dislike')) return { status: 400 };
  if (!activity.replyToId) return { status: 400 };
  await assistant.feedback(
    `teams:${activity.conversation.id}:${activity.replyToId}`,
    reaction === 'like',
    senderOf(activity),
  );
  return { status: 200, body: {} };
}

/** The first words after somebody adds the app: what it does, and what not to paste. */
import type { Turn } from '../activity.ts';

const TEXT = [
  '**Fabric Caller ID** says who is really calling your Microsoft Fabric item, why it was refused and what to change: every sentence with its source, or no sentence at all.',
  'Paste a 403, the claims of a token or a question here, or mention me in a channel. On any message: *More actions* → *Diagnose* or *Check this claim*.',
  'Never paste a live token: its claims, or the token without its last part, are enough.',
].join('\n\n');

/** Greets where the bot itself was added, not with every member who joins. */
export async function onMembers(turn: Turn): Promise<void> {
  const { membersAdded, recipient } = turn.activity;
  if (membersAdded?.some(({ id }) => id === recipient.id))
    await turn.send({ type: 'message', textFormat: 'markdown', text: TEXT });
}

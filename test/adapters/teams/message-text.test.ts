/** What a person wrote, out of an activity. */
import { expect, it } from 'vitest';
import type { Incoming } from '../../../adapters/teams/activity.ts';
import { messageText } from '../../../adapters/teams/message-text.ts';

const activity = (text: string, names: readonly string[]): Incoming => ({
  type: 'message',
  text,
  from: { id: '29:user' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a' },
  entities: names.map((name) => ({ type: 'mention', text: name, mentioned: { id: '28:bot' } })),
});

it('leaves out every mention of the bot, and nothing else', () =>
  expect(messageText(activity('<at>Bot</at> why 403? <at>Bot</at> <at>Ann</at>', ['<at>Bot</at>']))).toBe(
    'why 403?   <at>Ann</at>',
  ));

it('many empty mentions in a long message cost next to nothing', () => {
  const long = ' a'.repeat(300_000);
  const started = performance.now();
  messageText(
    activity(
      long,
      Array.from({ length: 200 }, () => ' '),
    ),
  );
  // Taken out one by one they took over five seconds.
  expect(performance.now() - started).toBeLessThan(1000);
});

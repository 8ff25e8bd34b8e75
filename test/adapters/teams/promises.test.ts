/** The promises at the Teams door: no part of a secret leaves it, whatever the message; every card is one Teams takes. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleTexts, messageWithSecret, shows } from '../../promises/arbitrary-message.ts';
import { openTeams, type Teams } from './peer/door.ts';

let teams: Teams;
beforeAll(async () => {
  teams = await openTeams();
});
afterAll(() => teams.close());

/** All that left the door: messages, invoke bodies, log lines, records. */
async function everything(message: string): Promise<string> {
  teams.connector.received.length = 0;
  teams.lines.length = 0;
  await teams.post(teams.activity({ text: message }));
  const task = await teams.post(
    teams.activity({
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      value: { commandId: 'diagnose', messagePayload: { body: { contentType: 'text', content: message } } },
    }),
  );
  const rows: unknown[] = [];
  for await (const row of teams.records.export()) rows.push(row);
  return JSON.stringify([teams.connector.received, task.body, rows]) + teams.lines.join('\n');
}

describe('the Teams door', () => {
  it('lets no 12 characters of a secret out', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(messageWithSecret, async ({ message, parts }) => {
        const out = await everything(message);
        return parts.every((part) => !shows(out, part));
      }),
      { numRuns: 60 },
    );
  });

  it('answers every tenth example with a message that Teams takes', { timeout: 120_000 }, async () => {
    teams.connector.refused.length = 0;
    for (const [index, text] of exampleTexts.entries())
      if (index % 10 === 0) await teams.post(teams.activity({ text }));
    expect(teams.connector.refused).toEqual([]);
  });
});

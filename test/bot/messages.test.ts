/** Messages written without sight of the knowledge: the outcome is right, and a known shortfall is still one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerTo } from '../engine.ts';

interface Message {
  readonly id: string;
  readonly text: string;
  readonly outcome: string;
  readonly shortfall?: string;
}

const messages = parse(
  readFileSync(new URL('../fixtures/messages.yaml', import.meta.url), 'utf8'),
) as Message[];

describe('messages of people who have not read the entries', () => {
  it.each(
    messages
      .filter(({ shortfall }) => shortfall === undefined)
      .map((message) => [message.id, message] as const),
  )('%s', (_id, { text, outcome }) => {
    expect(answerTo(text).outcome).toBe(outcome);
  });

  it.each(
    messages
      .filter(({ shortfall }) => shortfall !== undefined)
      .map((message) => [message.id, message] as const),
  )('%s still falls short', (_id, { text, outcome }) => {
    expect(answerTo(text).outcome).not.toBe(outcome);
  });
});

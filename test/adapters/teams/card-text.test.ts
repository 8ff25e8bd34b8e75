/** Text on cards: a link ends where its address ends. */
import { expect, it } from 'vitest';
import { answerCard } from '../../../adapters/teams/card/answer-card.ts';
import { canonical } from '../../../bot/answer/canonical.ts';
import { NOW, words } from '../../engine.ts';

it('an address with brackets does not end its link', () => {
  const ids = [...words.compiled.entries, ...words.compiled.rows].map(({ id }) => id);
  const answers = ids.flatMap((id) => canonical(id, words, NOW)?.answer ?? []);
  const bracketed = answers.filter(({ sources }) => sources.some(({ url }) => url.includes('(')));
  expect(bracketed.length).toBeGreaterThan(0);
  for (const answer of bracketed) {
    const card = JSON.stringify(answerCard(answer, { publicUrl: 'https://caller.example' }));
    expect(card).not.toMatch(/\]\(https:[^)]*\(/);
  }
});

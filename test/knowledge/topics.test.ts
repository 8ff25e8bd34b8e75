/** Every topic of the register is answered by its home, and no conflict or silence as if it were settled. */
import { expect, it } from 'vitest';
import { runTopics } from '../../adapters/cli/kb/run-topics.ts';
import { NOW, words } from '../engine.ts';
import { loaded } from '../loaded.ts';

it('the topics are at home, and what sources leave open stays open', () => {
  const results = runTopics(loaded, words, NOW);
  expect(results.length).toBeGreaterThan(400);
  expect(results.filter(({ asIfSettled }) => asIfSettled).map(({ topic }) => topic)).toEqual([]);
  expect(results.filter(({ rank }) => rank > 0).length / results.length).toBeGreaterThanOrEqual(0.95);
});

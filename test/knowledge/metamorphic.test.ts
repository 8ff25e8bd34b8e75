/** Examples in other clothes keep outcome and winner; without its deciding fact no example stays a confident answer. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../engine.ts';
import { exampleResults } from '../example-results.ts';
import { ablate } from './ablate.ts';
import { otherGuids, withNoise, wrappings } from './wrappings.ts';

const results = exampleResults.filter(({ miss, wrong }) => !miss && wrong.length === 0);
const key = ({ outcome, answeredBy }: ReturnType<typeof answerTo>): string =>
  `${outcome} ${answeredBy[0] ?? ''}`;
const changed = (alter: (text: string) => string): string[] =>
  results
    .filter(({ example, answer }) => key(answerTo(alter(example.text), example.given)) !== key(answer))
    .map(({ file, name }) => `${file}: ${name}`);

describe('examples keep outcome and winner', () => {
  it('with other identifiers', () => expect(changed(otherGuids)).toEqual([]));
  it('with noise around them', () => expect(changed(withNoise)).toEqual([]));
  it.each(Object.entries(wrappings))('wrapped: %s', (_name, wrap) => expect(changed(wrap)).toEqual([]));
});

describe('without its deciding fact', () => {
  const decided = results.filter(
    ({ answer, example }) =>
      answer.outcome === 'answer' && answer.refusals.length > 0 && example.deciding !== undefined,
  );

  it('there are examples that name one', () => expect(decided.length).toBeGreaterThanOrEqual(20));

  it('no example stays a confident answer by the same entry', () => {
    const confident = decided
      .filter(({ example, answer }) => {
        const after = answerTo(
          ablate(example.text, example.deciding as string, example.given),
          example.given,
        );
        return after.outcome === 'answer' && after.answeredBy[0] === answer.answeredBy[0];
      })
      .map(({ file, name, example }) => `${file}: ${name} without ${example.deciding}`);
    expect(confident).toEqual([]);
  });
});

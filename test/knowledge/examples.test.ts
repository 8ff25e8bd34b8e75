/** All entries against all examples: each is answered by its own, none takes another's, healthy messages stay silent. */
import { describe, expect, it } from 'vitest';
import { exampleResults } from '../example-results.ts';
import { loaded } from '../loaded.ts';

describe('examples of the knowledge', () => {
  it.each(
    exampleResults.map(
      (result) => [`${result.file.replace('.examples.yaml', '')}: ${result.name}`, result] as const,
    ),
  )('%s', (_name, { wrong }) => {
    expect(wrong).toEqual([]);
  });

  it('no entry takes the case of another', () => {
    expect(
      exampleResults
        .filter(({ thief }) => thief !== undefined)
        .map(({ file, name, thief }) => `${file} ${name}: ${thief}`),
    ).toEqual([]);
  });

  it('nothing is asked needlessly', () => {
    expect(exampleResults.filter(({ overAsked }) => overAsked).map(({ name }) => name)).toEqual([]);
  });

  it('at least forty healthy or foreign messages stay silent', () => {
    expect(loaded.silent.length).toBeGreaterThanOrEqual(40);
  });

  it.each(loaded.entries.map(({ data }) => data.id))('%s has two matches and two near misses', (id) => {
    const own = exampleResults.filter(({ owner }) => owner === id);
    expect(own.filter(({ miss }) => !miss).length).toBeGreaterThanOrEqual(2);
    expect(own.filter(({ miss }) => miss).length).toBeGreaterThanOrEqual(2);
  });
});

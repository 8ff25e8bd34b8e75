/** All entries against all examples: each is answered by its own, none takes another's, healthy messages stay silent. */
import { describe, expect, it } from 'vitest';
import { exampleResults } from '../example-results.ts';
import { loaded } from '../loaded.ts';

const results = exampleResults;

describe('examples of the knowledge', () => {
  it.each(
    results.map(
      (result) => [`${result.file.replace('.examples.yaml', '')}: ${result.name}`, result] as const,
    ),
  )('%s', (_name, { wrong }) => {
    expect(wrong).toEqual([]);
  });

  it('no entry takes the case of another', () => {
    expect(
      results
        .filter(({ thief }) => thief !== undefined)
        .map(({ file, name, thief }) => `${file} ${name}: ${thief}`),
    ).toEqual([]);
  });

  it('nothing is asked needlessly', () => {
    expect(results.filter(({ overAsked }) => overAsked).map(({ name }) => name)).toEqual([]);
  });

  it('at least forty healthy or foreign messages stay silent', () => {
    expect(loaded.silent.length).toBeGreaterThanOrEqual(40);
  });

  it.each(loaded.entries.map(({ data }) => data.id))('%s has two matches and two near misses', (id) => {
    const own = results.filter(({ owner }) => owner === id);
    expect(own.filter(({ miss }) => !miss).length).toBeGreaterThanOrEqual(2);
    expect(own.filter(({ miss }) => miss).length).toBeGreaterThanOrEqual(2);
  });
});

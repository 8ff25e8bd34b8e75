/** Postings are read as they were written, to the half. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPostings, writePostings } from '../../../knowledge/compiled/postings.ts';

const places = fc.uniqueArray(fc.nat(1500), { maxLength: 200 }).map((all) => all.sort((a, b) => a - b));

/** What is read of `pairs` once written, its weights from halves to wholes. */
const again = (pairs: readonly number[]): number[] =>
  [...readPostings(writePostings(pairs))].map((value, at) => (at % 2 === 0 ? value : value / 2));

it('any rising places and weights come back, weights to the nearest half above 0', () =>
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 63 }), (all, weight) => {
      const pairs = all.flatMap((place, at) => [place, (((weight + at) % 63) + 1) / 2]);
      expect(again(pairs)).toEqual(pairs);
    }),
  ));

it('a weight too small for a half still counts', () => expect(again([3, 0.001])).toEqual([3, 0.5]));

it('places may be as far apart as they like', () =>
  expect(again([0, 0.5, 2049, 1, 2_000_000, 1.5])).toEqual([0, 0.5, 2049, 1, 2_000_000, 1.5]));

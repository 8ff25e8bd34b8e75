/** Sums over few places are those of going through all; over very many, those that are found are whole, and the heaviest place is among them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Counted, greatestSums, placesOf, sumAt } from '../../../bot/triage/heavy.ts';

/** A term that stands at `places`, each once, with the weight that `weightOf` says. */
const term = (places: readonly number[], weightOf: (place: number) => number): Counted[0] =>
  placesOf(Int32Array.from([...places].sort((a, b) => a - b).flatMap((place) => [place, weightOf(place)])));

const PLACES = 400;
/** So many are found at most. */
const MOST = 32;
const terms = fc.array(
  fc.tuple(fc.uniqueArray(fc.nat(PLACES - 1), { maxLength: 60 }), fc.integer({ min: 1, max: 5 })),
  { minLength: 1, maxLength: 8 },
);

it('few places: as if all were gone through, greatest first', () =>
  fc.assert(
    fc.property(terms, (lists) => {
      const counted = lists.map(
        ([places, value]): Counted => [term(places, (place) => 1 + ((place * 7) % 9)), value],
      );
      const sums = new Float64Array(PLACES);
      const found = greatestSums(counted, sums, (place) => place / 1000);
      const wanted = [...new Set(lists.flatMap(([places]) => places))]
        .map((place) => ({ place, sum: sumAt(counted, place) - place / 1000 }))
        .sort((a, b) => b.sum - a.sum || a.place - b.place)
        .slice(0, MOST);
      expect(found.map(({ place }) => place)).toEqual(wanted.map(({ place }) => place));
      expect(sums.every((sum) => sum === 0)).toBe(true);
    }),
  ));

it('very many places: what is found is summed whole, and what weighs most everywhere comes first', () => {
  const size = 50_000;
  const all = Array.from({ length: size }, (_, place) => place);
  const counted = [3, 5, 7].map(
    (step): Counted => [term(all, (place) => (place === 777 ? 60 : 1 + ((place * step) % 40))), step],
  );
  const sums = new Float64Array(size);
  const found = greatestSums(counted, sums, () => 0);
  expect(found[0]).toEqual({ place: 777, sum: 60 * 15 });
  for (const { place, sum } of found) expect(sum).toBe(sumAt(counted, place));
  expect(sums.every((sum) => sum === 0)).toBe(true);
});

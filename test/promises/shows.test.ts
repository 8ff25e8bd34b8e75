/** The search for secrets that every promise test relies on finds what looking for each window finds. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shows, windows } from './arbitrary-message.ts';

it('12 characters of a secret are found wherever they stand, and fewer are not', () => {
  // Few letters, so that runs repeat; a slice of the secret stands in the output.
  const letters = fc.string({ minLength: 0, maxLength: 60, unit: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(letters, letters, letters, fc.nat(60), fc.nat(20), (part, before, after, at, length) => {
      const out = `${before}${part.slice(at, at + length)}${after}`;
      expect(shows(out, part)).toBe(windows(part).some((window) => out.includes(window)));
    }),
    { numRuns: 2000 },
  );
});

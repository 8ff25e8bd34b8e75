/** What a text must look like when exactly one value of it was blanked. */

import { expect } from 'vitest';
import { scrub } from '../../../../bot/evidence/scrub/scrub.ts';

/** Exactly `value` is gone from `text`, everything else stands, and the secret found is of this kind. */
export function expectBlanked(text: string, value: string, kind: string): void {
  const scrubbed = scrub(text);
  expect(scrubbed.text).toBe(text.replaceAll(value, value.replace(/[^\r\n]/g, '█')));
  expect(new Set(scrubbed.secrets.map((secret) => secret.kind))).toEqual(new Set([kind]));
  for (const { at, end } of scrubbed.secrets) expect(text.slice(at, end)).toBe(value);
}

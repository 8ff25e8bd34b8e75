/** The schemas of the data files are fresh, and compiling them is deterministic; that they are clean is a step of its own (`kb lint`). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { store } from '../../knowledge/compile/stored.ts';
import { jsonSchemas } from '../../knowledge/schema/json-schemas.ts';
import { compiledAnew } from '../compiled-anew.ts';
import { answerTo, compiled } from '../engine.ts';
import { loaded } from '../loaded.ts';

describe('the data files', () => {
  // What every test reads was compiled by another process, before the first test.
  it('compile to the same bytes each time, and are stored whole', () =>
    expect(store(compiled, '').equals(store(compiledAnew, ''))).toBe(true));

  it.each(Object.entries(jsonSchemas()))('the JSON Schema of %s is fresh (npm run schema)', (name, text) => {
    expect(
      readFileSync(new URL(`../../knowledge/schema/json/${name}.schema.json`, import.meta.url), 'utf8'),
    ).toBe(text);
  });

  it.each(loaded.claims.flatMap(({ data }) => data.wordings.map((wording) => [data.id, wording] as const)))(
    'claim %s is recognised: %s',
    (id, wording) => {
      expect(answerTo(wording).claims.map((claim) => claim.id)).toContain(id);
    },
  );
});

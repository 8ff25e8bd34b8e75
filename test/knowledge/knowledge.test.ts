/** The data files are clean, their schemas fresh, and compiling them is deterministic. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../knowledge/compile/compile.ts';
import { knowledgeRoot } from '../../knowledge/compile/read-compiled.ts';
import { lint, problemLine } from '../../knowledge/lint/lint.ts';
import { jsonSchemas } from '../../knowledge/schema/json-schemas.ts';
import { compiledAnew } from '../compiled-anew.ts';
import { answerTo } from '../engine.ts';
import { loaded } from '../loaded.ts';

describe('the data files', () => {
  it('have no problem', () => expect(lint(knowledgeRoot).map(problemLine)).toEqual([]));

  it('compile to the same bytes each time', () =>
    expect(JSON.stringify(compile(loaded))).toBe(JSON.stringify(compiledAnew)));

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

import { expect, it } from 'vitest';
import { lintMarks } from '../../../knowledge/lint/lint-marks.ts';
import { loaded } from '../../loaded.ts';

it('names the file whose printed text reads as a citation, and lets code and page words be', () => {
  const [first] = loaded.sources;
  if (!first) throw new Error('no source');
  const [name, passage] = Object.entries(first.data.passages)[0] ?? [];
  if (!name || !passage) throw new Error('no passage');
  const withSays = (says: string, start = passage.start) => ({
    ...loaded,
    sources: [{ ...first, data: { ...first.data, passages: { [name]: { ...passage, start, says } } } }],
  });
  expect(
    lintMarks(withSays('It failed at tools[0] of the call.')).map(({ file, rule }) => [file, rule]),
  ).toEqual([[first.file, 'citation-mark']]);
  expect(lintMarks(withSays('It failed at `tools[0]` of the call.', 'the first tools[0] there'))).toEqual([]);
});

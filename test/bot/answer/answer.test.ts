/** The answer room: grades, addresses, places to fill, and types that refuse an uncited statement. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Silence, Statement } from '../../../bot/answer/answer.ts';
import type { Citations } from '../../../bot/answer/citations.ts';
import { fill } from '../../../bot/answer/fill.ts';
import { grade } from '../../../bot/answer/grade.ts';
import { code } from '../../../bot/answer/readings.ts';
import type { Passage, Relation } from '../../../knowledge/compiled/compiled.ts';
import { passageUrl } from '../../../knowledge/compiled/passage-url.ts';
import type { SourceKind } from '../../../knowledge/compiled/source-kinds.ts';
import { answerTo, NOW } from '../../engine.ts';
import { forbiddenByRbac } from '../../fixtures/refusals.ts';

const DAY = 86_400;
const passage = (kind: SourceKind, checked = '2026-11-23'): Passage => ({
  source: 's',
  title: 'T',
  url: 'https://example.org/p',
  section: 'S',
  publisher: 'P',
  kind,
  says: 'It says so.',
  checked,
});

describe('grade', () => {
  it.each<[string, [SourceKind, Relation][], string]>([
    ['documentation that says it', [['documentation', 'directly']], 'documented'],
    ['a blog of Microsoft', [['official-blog', 'directly']], 'documented'],
    ['documentation that implies it', [['documentation', 'indirectly']], 'indirect'],
    [
      'people alone',
      [
        ['community', 'directly'],
        ['practitioner', 'directly'],
      ],
      'observed',
    ],
    [
      'documentation that implies it, seen by people',
      [
        ['documentation', 'indirectly'],
        ['community', 'directly'],
      ],
      'indirect',
    ],
    [
      'one for, one against',
      [
        ['documentation', 'directly'],
        ['documentation', 'against'],
      ],
      'disagree',
    ],
  ])('%s → %s', (_name, sources, expected) => {
    const passages = Object.fromEntries(sources.map(([kind], index) => [`s#${index}`, passage(kind)]));
    const cites = sources.map(([, relation], index) => ({ ref: `s#${index}`, relation }));
    expect(grade(cites, passages, NOW)).toBe(expected);
  });

  it('a passage checked over a year ago documents nothing any more', () => {
    const cites = [{ ref: 's#0', relation: 'directly' as const }];
    expect(grade(cites, { 's#0': passage('documentation') }, NOW + 364 * DAY)).toBe('documented');
    expect(grade(cites, { 's#0': passage('documentation') }, NOW + 367 * DAY)).toBe('stale');
  });

  it('an answer says when passages were checked over 180 days ago', () => {
    expect(answerTo(forbiddenByRbac).warnings.map(({ kind }) => kind)).not.toContain('aging');
    expect(answerTo(forbiddenByRbac, undefined, NOW + 200 * DAY).warnings.map(({ kind }) => kind)).toContain(
      'aging',
    );
  });
});

describe('passageUrl', () => {
  it('opens at the anchor and highlights from the first to the last words', () => {
    expect(
      passageUrl({
        url: 'https://example.org/p',
        anchor: 'a-b',
        start: 'one two, three',
        end: 'four-five & six',
      }),
    ).toBe('https://example.org/p#a-b:~:text=one%20two%2C%20three,four%2Dfive%20%26%20six');
  });
});

describe('fill', () => {
  it('leaves a place that the paste does not hold', () => {
    expect(
      fill('az x --id {caller.object-id} --vault {vault}', (name) =>
        name === 'vault' ? 'kv-demo' : undefined,
      ),
    ).toEqual({
      text: 'az x --id <object-id> --vault kv-demo',
      open: true,
    });
  });

  it.each(['kv"; rm -rf /', '$(reboot)', 'kv`id`', '../../etc', 'a'.repeat(60)])(
    'never puts %s into a command',
    (name) => {
      const answer = answerTo(
        `${forbiddenByRbac.replace("Resource: '/subscriptions", "Resource: '/x").replaceAll('kv-demo-data', name)}`,
      );
      expect(answer.fixes.length).toBeGreaterThan(0);
      for (const { command = '' } of answer.fixes) expect(command).not.toContain(name);
    },
  );
});

describe('values of the paste in words', () => {
  it.each(['a`b', 'a\u202eb', 'a\u200bb', 'a\nb', '\ud800'])('cannot break out: %j', (value) => {
    expect(code(value)).toMatch(/^`[^`\n\u202e\u200b]*`$/);
    expect(code(value).isWellFormed()).toBe(true);
  });
});

describe('types', () => {
  it('a statement can be made by Citations alone, out of passages', () => {
    type Literal = { kind: 'statement'; text: string; grade: 'documented'; cites: [number] };
    expectTypeOf<Literal>().not.toExtend<Statement>();
    expectTypeOf<ReturnType<Citations['sentence']>>().toExtend<Statement | Silence>();
  });
});

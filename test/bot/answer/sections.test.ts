/** What every renderer draws: the sections of an Answer, the canonical answers, and the answer for other eyes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../bot/answer/answer.ts';
import { canonical } from '../../../bot/answer/canonical.ts';
import { sections } from '../../../bot/answer/sections.ts';
import { titleOf } from '../../../bot/answer/title-of.ts';
import { withoutPaste } from '../../../bot/answer/without-paste.ts';
import { readEvidence } from '../../../bot/evidence/read-evidence.ts';
import { triage } from '../../../bot/triage/triage.ts';
import { answerTo, compiled, NOW, words } from '../../engine.ts';
import { exampleResults } from '../../example-results.ts';
import { forbiddenByRbac, OBJECT } from '../../fixtures/refusals.ts';
import { exampleTexts } from '../../promises/arbitrary-message.ts';

const shared = (text: string): Answer => {
  const evidence = readEvidence(text, { now: NOW }, words);
  return withoutPaste(triage(evidence, words), evidence, words, NOW);
};
const cited = (answer: Answer): number[] =>
  [...new Set(sections(answer).flatMap(({ lines }) => lines.flatMap(({ cites }) => cites)))].sort(
    (a, b) => a - b,
  );
const ids = [
  ...compiled.entries.map(({ id }) => id),
  ...compiled.rows.map(({ id }) => id),
  ...compiled.claims.map(({ id }) => id),
];

describe('sections', () => {
  it('of every example none is empty, and together they cite every source once listed', () => {
    for (const { answer } of exampleResults) {
      const parts = sections(answer);
      expect(parts.filter(({ lines }) => lines.length === 0)).toEqual([]);
      expect(cited(answer)).toEqual(answer.sources.map(({ n }) => n));
    }
  });
});

describe('the canonical answer', () => {
  it('exists for every entry, caller row and claim, with a title, and no word about a paste', () => {
    for (const id of ids) {
      const { title, answer } = canonical(id, words, NOW) ?? { title: '', answer: answerTo('') };
      expect(title, id).not.toBe('');
      expect(answer.answeredBy, id).toContain(id);
      expect(answer.sources.length, id).toBeGreaterThan(0);
      expect(answer.text, id).not.toMatch(/\byour paste\b/i);
    }
  });

  it.each(['no-such-id', '__proto__', 'constructor', ''])('%j has none', (id) => {
    expect(canonical(id, words, NOW)).toBeUndefined();
    expect(titleOf(id, words)).toBeUndefined();
  });
});

describe('the answer without the paste', () => {
  it('keeps the entries and their statements, and drops what was read', () => {
    const own = answerTo(forbiddenByRbac);
    const other = shared(forbiddenByRbac);
    expect(own.text).toContain(OBJECT);
    expect(other.answeredBy).toEqual(own.answeredBy);
    expect(other.cause.map(({ text }) => text)).toEqual(own.cause.map(({ text }) => text));
    expect(JSON.stringify(other)).not.toContain(OBJECT);
    expect(other.facts).toEqual([]);
    expect(other.fixes[0]?.command).toContain('<object-id>');
  });

  it('holds no identifier of any message, whatever stands in it', () => {
    const guid = fc.uuid({ version: 4 });
    const name = fc.stringMatching(/^kv-[a-z0-9]{12,16}$/);
    fc.assert(
      fc.property(fc.constantFrom(...exampleTexts), guid, name, (message, id, vault) => {
        const text = `${message
          .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, id)
          .replace(
            /\b[\w-]+(?=\.vault\.azure\.net)/gi,
            vault,
          )}\nCaller: appid=${id};oid=${id};iss=https://sts.windows.net/${id}/ Vault: ${vault};location=westeurope`;
        const out = JSON.stringify(shared(text));
        return !out.includes(id) && !out.includes(vault);
      }),
      { numRuns: 300 },
    );
  });

  it('has no reading and cites what it lists', () => {
    for (const text of exampleTexts) {
      const answer = shared(text);
      const kinds = sections(answer).flatMap(({ lines }) => lines.map(({ kind }) => kind));
      expect(kinds).not.toContain('reading');
      expect(cited(answer)).toEqual(answer.sources.map(({ n }) => n));
    }
  }, 120_000);
});

/** The four promises, on random messages: no secret comes out, nothing uncited, same citations everywhere, same bytes. */
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnoseLine } from '../../adapters/cli/commands/diagnose-line.ts';
import { forTerminal } from '../../adapters/cli/print.ts';
import type { Answer, Sentence } from '../../bot/answer/answer.ts';
import { diagnose } from '../../bot/diagnose.ts';
import { lexicon } from '../../bot/lexicon.ts';
import { compiledAnew } from '../compiled-anew.ts';
import { answerTo, compiled, NOW, words } from '../engine.ts';
import { exampleResults } from '../example-results.ts';
import { exampleTexts, messageWithSecret, shows } from './arbitrary-message.ts';

const sentences = (answer: Answer): Sentence[] => [
  ...answer.cause,
  ...answer.limits,
  ...answer.callers.flatMap(({ statements }) => statements),
  ...answer.refusals.flatMap(({ statements }) => statements),
  ...answer.claims.flatMap(({ statements }) => statements),
];
const fixes = (answer: Answer) => [
  ...answer.fixes,
  ...answer.callers.flatMap(({ prove = [], change = [] }) => [...prove, ...change]),
];
const cited = (answer: Answer): Set<number> =>
  new Set([...sentences(answer), ...fixes(answer)].flatMap(({ cites }) => [...cites]));
const numbers = (text: string): Set<number> =>
  new Set([...text.matchAll(/\[(\d{1,3})\]/g)].map((match) => Number(match[1])));
const sorted = (set: Set<number>): number[] => [...set].sort((a, b) => a - b);
const message = fc.oneof(fc.constantFrom(...exampleTexts), fc.string({ maxLength: 400, unit: 'binary' }));

describe('secrets stay with their owner', () => {
  it('no 12 characters of a secret appear in the Answer, in any rendering, or in a batch line', () => {
    fc.assert(
      fc.property(messageWithSecret, ({ message: text, parts }) => {
        const answer = answerTo(text);
        const out = `${JSON.stringify(answer)}\n${answer.text}\n${forTerminal(answer.text, 80)}\n${forTerminal(answer.text, 80, true)}\n${JSON.stringify(diagnoseLine(JSON.stringify({ id: 'x', text }), words, NOW))}`;
        return parts.every((part) => !shows(out, part));
      }),
      { numRuns: 400 },
    );
  });

  it('an unreadable batch line is reported without its text', () => {
    fc.assert(
      fc.property(messageWithSecret, ({ message: text, parts }) => {
        const out = JSON.stringify([
          diagnoseLine(text, words, NOW),
          diagnoseLine(JSON.stringify({ id: 7, text }), words, NOW),
          diagnoseLine(JSON.stringify({ given: text, text }), words, NOW),
        ]);
        return parts.every((part) => !shows(out, part));
      }),
      { numRuns: 100 },
    );
  });
});

describe('cited or silent', () => {
  it('every statement, silence and fix cites a passage; readings and notices cite none', () => {
    fc.assert(
      fc.property(message, (text) => {
        const answer = answerTo(text);
        const known = new Set(answer.sources.map(({ n }) => n));
        for (const { kind, cites } of sentences(answer)) {
          if (kind === 'statement' || kind === 'silence') {
            expect(cites.length).toBeGreaterThan(0);
            for (const n of cites) expect(known.has(n)).toBe(true);
          } else expect(cites).toEqual([]);
        }
        for (const fix of fixes(answer)) expect(fix.cites.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('every statement of the knowledge cites passages that exist', () => {
    const refs = compiled.entries
      .flatMap(({ cause, limits }) => [...cause, ...limits])
      .flatMap((one) => ('text' in one ? one.cites.map(({ ref }) => ref) : []));
    expect(refs.length).toBeGreaterThan(100);
    expect(refs.filter((ref) => compiled.passages[ref] === undefined)).toEqual([]);
  });
});

describe('every renderer cites the same set', () => {
  it('object, Markdown and terminal', () => {
    fc.assert(
      fc.property(message, (text) => {
        const answer = answerTo(text);
        const set = sorted(cited(answer));
        expect(sorted(new Set(answer.sources.map(({ n }) => n)))).toEqual(set);
        const own = answer.text.replace(/`[^`\n]*`/g, '');
        expect(sorted(numbers(own))).toEqual(set);
        for (const links of [false, true])
          expect(sorted(numbers(stripVTControlCharacters(forTerminal(own, 80, links))))).toEqual(set);
      }),
      { numRuns: 300 },
    );
  });
});

describe('same input, same answer', () => {
  it('the same bytes, also from knowledge compiled anew', () => {
    const again = lexicon(compiledAnew);
    fc.assert(
      fc.property(
        message,
        (text) => JSON.stringify(answerTo(text)) === JSON.stringify(diagnose(text, { now: NOW }, again)),
      ),
      { numRuns: 200 },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000, unit: 'binary' }), (text) =>
        ['answer', 'ask', 'abstain'].includes(answerTo(text).outcome),
      ),
      { numRuns: 300 },
    );
  });
});

describe('the first screen', () => {
  it('caller, cause and first fix are 120 words at most, for every example', () => {
    const count = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length;
    const long = exampleResults
      .map(({ answer }) => answer)
      .filter(({ outcome }) => outcome === 'answer')
      .map((answer) => {
        const [caller] = answer.callers;
        const shown = [...(caller?.statements.slice(0, 2) ?? []), ...answer.cause.slice(0, 1)].map(
          ({ text }) => text,
        );
        return { by: answer.answeredBy[0], words: count([...shown, answer.fixes[0]?.text ?? ''].join(' ')) };
      })
      .filter((one) => one.words > 120);
    expect(long).toEqual([]);
  });
});

/** The look-ups behind `who`, `explain`, `check` and a moderator's choice of answers. */
import { describe, expect, it } from 'vitest';
import { bestFor } from '../../../bot/look-up/best-for.ts';
import { check } from '../../../bot/look-up/check.ts';
import { explain, explainable } from '../../../bot/look-up/explain.ts';
import { named } from '../../../bot/look-up/named.ts';
import { items, rowsOf, triggers, who } from '../../../bot/look-up/who.ts';
import { readRestOperations } from '../../../knowledge/compile/rest-operations.ts';
import { answerTo, NOW, words } from '../../engine.ts';
import { forbiddenByRbac } from '../../fixtures/refusals.ts';

const operations = () => readRestOperations();

describe('who', () => {
  it('tells every item by every trigger it knows, each sentence cited', () => {
    for (const item of items(words))
      for (const trigger of [undefined, ...triggers(item, words)]) {
        const rows = rowsOf(item, trigger, words);
        expect(rows.length, `${item} ${trigger}`).toBeGreaterThan(0);
        for (const { lines } of who(rows, words, NOW).sections)
          for (const { cites } of lines) expect(cites.length).toBeGreaterThan(0);
      }
  });

  it('narrows to the trigger', () => {
    const ids = rowsOf('notebook', 'schedule', words).map(({ id }) => id);
    expect(ids).toContain('notebook-scheduled');
    expect(ids.length).toBeLessThan(rowsOf('notebook', undefined, words).length);
  });
});

describe('explain', () => {
  it('knows every word it offers', () => {
    for (const { word } of explainable(words))
      expect(explain(word, words, operations, NOW)?.sections.length, word).toBeGreaterThan(0);
  });

  it.each(['constructor', '__proto__', 'zzz', ''])('%j is unknown', (word) =>
    expect(explain(word, words, operations, NOW)).toBeUndefined(),
  );
});

describe('check', () => {
  it('shows the verdict with only the sources it cites', () => {
    const found = check(answerTo('Fabric generates a session-specific identity for each run'));
    expect(found?.sections[0]?.heading).toContain('session-specific');
    const cited = new Set(found?.sections.flatMap(({ lines }) => lines.flatMap(({ cites }) => cites)));
    expect(found?.sources.map(({ n }) => n)).toEqual([...cited].sort((a, b) => a - b));
  });

  it('shows nothing where no claim is met', () => expect(check(answerTo('hello'))).toBeUndefined());
});

describe('the best answers for a message', () => {
  it('begin with the diagnosis, hold no id twice and stay within the number asked for', () => {
    const list = bestFor(forbiddenByRbac, 25, words, NOW);
    expect(list[0]?.id).toBe(answerTo(forbiddenByRbac).answeredBy[0]);
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(list.length).toBeLessThanOrEqual(25);
  });

  it('a misspelt name still finds its entry', () =>
    expect(named('forbiden rbac', 8, words).map(({ id }) => id)).toContain('kv-forbidden-by-rbac'));
});

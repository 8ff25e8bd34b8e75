/** What runs, where only the trigger or two items are told. */
import { describe, expect, it } from 'vitest';
import { deriveItem } from '../../../bot/evidence/derive/derive-item.ts';
import type { Fact } from '../../../bot/evidence/fact.ts';
import { NOW, words } from '../../engine.ts';

const fact = (name: string, value: string): Fact => ({
  name,
  value,
  stance: 'failing',
  from: 'prose',
  reader: 'test',
});
const NOTEBOOK = fact('item', 'notebook');
const PIPELINE = fact('item', 'pipeline');
const derive = (...facts: Fact[]) =>
  deriveItem(facts, { now: NOW, lexicon: words }).map(({ name, value }) => [name, value]);

describe('deriveItem', () => {
  it('takes a notebook beside a pipeline for one that the pipeline starts', () => {
    expect(derive(NOTEBOOK, PIPELINE)).toEqual([['trigger', 'pipeline']]);
  });

  it("takes Data Factory's pipeline that calls the API for a program outside Fabric", () => {
    expect(derive(NOTEBOOK, PIPELINE, fact('foreign', 'data-factory'), fact('trigger', 'api'))).toEqual([]);
  });
});

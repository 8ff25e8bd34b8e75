import { describe, expect, it } from 'vitest';
import { heldOf } from '../../../knowledge/compiled/held.ts';
import { layersOf } from '../../../knowledge/compiled/layers.ts';
import { branchesOf, type LayerOf, Phrases } from '../../../knowledge/compiled/phrases.ts';
import { tokenise } from '../../../knowledge/compiled/tokenise.ts';

/** Phrases by their texts, in layers by `layerOf`; what stands in `text`, with the places of the texts. */
const found = (texts: readonly string[], text: string, layerOf?: LayerOf): string[] => {
  const keys = (one: string): string =>
    one
      .split(' ')
      .map((word) => (word === '*' ? word : tokenise(word)[0]?.key))
      .join(' ');
  const phrases = new Phrases(branchesOf(texts.map((one, at) => [keys(one), at] as const)), layerOf);
  return phrases.scan(tokenise(text)).map(({ target }) => texts[target] as string);
};

describe('scanning for phrases', () => {
  it('finds the longest at each word, and each word in one phrase of names', () => {
    expect(found(['key vault', 'vault token', 'key vault reader'], 'a Key Vault token')).toEqual([
      'key vault',
    ]);
    expect(found(['key vault', 'key vault reader'], 'Key Vault Reader')).toEqual(['key vault reader']);
  });

  it('hides no name in a phrase of another layer', () => {
    const texts = ['guest', 'contributor', 'guest as contributor'];
    const layerOf: LayerOf = (target) => (target === 2 ? 1 : 0);
    expect(found(texts, 'a guest as Contributor')).toEqual(['guest as contributor']);
    expect(found(texts, 'a guest as Contributor', layerOf)).toEqual([
      'guest',
      'guest as contributor',
      'contributor',
    ]);
  });

  it('lets phrases of a layer apart overlap, unless one lies in another', () => {
    const apart: LayerOf = () => 1;
    const texts = ['owner left', 'left the company', 'the company'];
    expect(found(texts, 'the owner left the company', apart)).toEqual(['owner left', 'left the company']);
  });

  it('takes one word for *, and all phrases of one length', () => {
    expect(found(['who built * is gone'], 'who built it is gone')).toEqual(['who built * is gone']);
    expect(found(['who built * is gone'], 'who built all of it is gone')).toEqual([]);
    expect(found(['who * it', 'who built it', 'who built'], 'who built it')).toEqual([
      'who built it',
      'who * it',
    ]);
  });

  it('ends at the end of a sentence', () => {
    expect(found(['owner left'], 'Ask the owner. Left is a button.')).toEqual([]);
  });
});

describe('layers', () => {
  it('holds signs and names in the first, each name apart in one of its own', () => {
    const value = (name: string) => ({ name, value: 'v', label: 'v', own: false, implies: {} });
    const layerOf = layersOf({
      values: [value('item'), value('topic'), value('event')],
      apart: ['event', 'topic'],
    });
    expect([0, -1, -2, -3].map(layerOf)).toEqual([0, 0, 2, 1]);
  });
});

describe('a phrase held by another', () => {
  const hit = (from: number, to: number, target = 0) => ({ from, to, target });
  const held = (...hits: ReturnType<typeof hit>[]): string[] =>
    [...heldOf(hits, ({ target }) => target === 0)].map(({ from, to }) => `${from}-${to}`);

  it('lies in a longer one', () => {
    expect(held(hit(0, 2), hit(0, 3), hit(1, 3), hit(2, 3), hit(4, 6))).toEqual(['0-2', '1-3', '2-3']);
  });

  it('is not as long, reaches not over its end, and not every phrase holds one', () => {
    expect(held(hit(0, 3), hit(0, 3), hit(2, 4), hit(5, 7))).toEqual([]);
    expect(held(hit(0, 3, 1), hit(1, 2))).toEqual([]);
  });
});

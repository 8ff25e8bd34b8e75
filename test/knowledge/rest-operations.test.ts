/** The operations table holds what the specifications say, fits its schema, and is found by what people paste. */
import { describe, expect, it } from 'vitest';
import { knowledgeRoot } from '../../knowledge/compile/read-compiled.ts';
import { readRestOperations, restAreas } from '../../knowledge/compile/rest-operations.ts';
import { findOperations } from '../../knowledge/compiled/find-operations.ts';
import { operationPassage } from '../../knowledge/compiled/rest-operations.ts';
import { restOperationsSchema } from '../../knowledge/schema/rest-operations.ts';
import { loaded } from '../loaded.ts';

const all = readRestOperations();
const ids = (query: string): string[] => findOperations(query, all.operations).map(({ id }) => id);

describe('the operations table', () => {
  it('fits its schema, and all its files are of one commit', () => {
    const areas = Object.entries(restAreas(knowledgeRoot));
    for (const [area, data] of areas)
      expect(restOperationsSchema.safeParse(data).error?.issues, area).toBeUndefined();
    expect(new Set(areas.map(([, { commit }]) => commit)).size).toBe(1);
  });

  it('counts as the specifications of 2026-08-04 do: 657 of 725 accept service principals, 55 do not, 13 on a condition', () => {
    const count = (apps: string): number => all.operations.filter((one) => one.apps === apps).length;
    expect(all.operations).toHaveLength(725);
    expect([count('yes'), count('no')]).toEqual([657, 55]);
    expect(count('item-type') + count('all-items') + count('configured-connection')).toBe(12);
    expect(count('configured-connection-or-none')).toBe(1);
  });

  it.each([
    [
      'POST https://api.fabric.microsoft.com/v1/workspaces/0aaa0000-0000-1111-2222-000000000001/items',
      ['Items_CreateItem'],
    ],
    ['get /v1/workspaces/abc/notebooks?recursive=true', ['Items_ListNotebooks']],
    ['PATCH v1/workspaces/a/items/b', ['Items_UpdateItem']],
    ['Items_CreateNotebook', ['Items_CreateNotebook']],
    ['Items - Create Notebook', ['Items_CreateNotebook']],
    ['create notebook', ['Items_CreateNotebook']],
    ['Git - Connect', ['Git_Connect']],
    ['POST /v1/nothing/of/the/kind', []],
    ['get', []],
    ['', []],
  ])('%j names %j', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('a path without a method names every operation on it', () => {
    expect(ids('/v1/workspaces/a/notebooks/b').sort()).toEqual([
      'Items_DeleteNotebook',
      'Items_GetNotebook',
      'Items_UpdateNotebook',
    ]);
  });

  it('cites the line of the specification at the pinned commit', () => {
    const [operation] = findOperations('create notebook', all.operations);
    expect(operationPassage(operation!, all).url).toMatch(
      /^https:\/\/github\.com\/microsoft\/fabric-rest-api-specs\/blob\/[0-9a-f]{40}\/notebook\/swagger\.json#L\d+$/,
    );
  });

  it('the operations for users only, which the engine knows, are those of the table', () => {
    const refusing = all.operations
      .filter(({ apps }) => apps === 'no')
      .map(({ method, path }) => `${method} ${path.split('?')[0]}`);
    expect(loaded.userOnly).toEqual(refusing);
  });

  it('stays a part of its own, of under 300 KB', () => {
    expect(JSON.stringify(all).length).toBeLessThan(300_000);
  });
});

/** The import reads identities, scopes and permissions as the specifications write them, and refuses what is new to it. */
import { describe, expect, it } from 'vitest';
import { readOperation } from '../../../knowledge/import/read-operation.ts';
import { readScopes } from '../../../knowledge/import/read-scopes.ts';

const description = (apps: string, more = ''): string =>
  `${more}\n## Microsoft Entra supported identities\n\n| Identity | Support |\n|-|-|\n| User | Yes |\n| [Service principal](/a) and [Managed identities](/b) | ${apps} |\n\n## Interface`;

describe('readScopes', () => {
  it.each([
    ['Item.Read.All or Item.ReadWrite.All.', [['Item.Read.All', 'Item.ReadWrite.All']]],
    [': \n\nItem.Execute.All and Item.ReadWrite.All', [['Item.Execute.All'], ['Item.ReadWrite.All']]],
    [
      ': \n\n(Lakehouse.Execute.All or Item.Execute.All) and (Lakehouse.ReadWrite.All or Item.ReadWrite.All)',
      [
        ['Lakehouse.Execute.All', 'Item.Execute.All'],
        ['Lakehouse.ReadWrite.All', 'Item.ReadWrite.All'],
      ],
    ],
    [
      'KQLDatabase.ReadWrite.All and OneLake.ReadWrite.All \n\nor Item.ReadWrite.All and OneLake.ReadWrite.All',
      [['KQLDatabase.ReadWrite.All', 'Item.ReadWrite.All'], ['OneLake.ReadWrite.All']],
    ],
    [
      'All of the below scopes are required: \n- A.Read.All or A.ReadWrite.All \n- OneLake.Read.All',
      [['A.Read.All', 'A.ReadWrite.All'], ['OneLake.Read.All']],
    ],
    [
      'For item APIs use these scope types: \n- Generic scope: Item.ReadWrite.All \n- Specific scope: *itemType*.ReadWrite.All (for example: Notebook.ReadWrite.All) \n\n for more information about scopes, see [Scopes article](/x).',
      [['Item.ReadWrite.All', '<item type>.ReadWrite.All']],
    ],
    ['Warehouse.ReadWrite.All or Item.ReadWrite.Alll', [['Warehouse.ReadWrite.All', 'Item.ReadWrite.All']]],
    ['', []],
  ])('%j', (text, lists) => {
    expect(readScopes(text)).toEqual(lists);
  });

  it('throws where words are left over', () => {
    expect(() => readScopes('A.Read.All B.Read.All')).toThrow('left over');
  });
});

describe('readOperation', () => {
  it('reads a plain permission and leaves a longer one to the page', () => {
    const plain = description(
      'Yes',
      '## Permissions\n The caller must have a *contributor* workspace role. \n',
    );
    const long = description(
      'Yes',
      '## Permissions\n The caller must have *write* permissions for the item. The caller must be nice.\n',
    );
    expect(readOperation('A_B', plain, 1)).toEqual({
      id: 'A_B',
      line: 1,
      apps: 'yes',
      scopes: [],
      needs: 'workspace contributor',
    });
    expect(readOperation('A_B', long, 1)).toEqual({ id: 'A_B', line: 1, apps: 'yes', scopes: [] });
  });

  it('throws where the specification says something new of service principals', () => {
    expect(() => readOperation('A_B', description('On Sundays'), 1)).toThrow('new: On Sundays');
  });
});

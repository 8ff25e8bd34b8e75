import { describe, expect, it } from 'vitest';
import { readStorage } from '../../../../bot/evidence/readers/storage.ts';
import { prose, read } from './page.ts';

describe('the storage reader', () => {
  it.each([
    [
      'abfss',
      'abfss://raw@acctdemo.dfs.core.windows.net/in/x.csv',
      ['storage.account=acctdemo', 'storage.container=raw'],
    ],
    [
      'https',
      'https://AcctDemo.blob.core.windows.net/raw/x?sv=1',
      ['storage.account=acctdemo', 'storage.container=raw'],
    ],
    ['a bare host', 'endpoint acctdemo.dfs.core.windows.net, refused', ['storage.account=acctdemo']],
    [
      'a masked container',
      'abfss://<container>@acctdemo.dfs.core.windows.net/',
      ['storage.account=acctdemo'],
    ],
    ['OneLake, which is no account', 'abfss://ws@onelake.dfs.fabric.microsoft.com/lh.Lakehouse/Files', []],
    [
      'a refused address',
      'not authorized to perform this operation using this source IP 203.0.113.24. ErrorCode:x',
      ['client-ip=203.0.113.24'],
    ],
  ])('reads %s', (_, text, facts) => {
    expect(read(readStorage, text)).toEqual(facts);
  });

  it.each(prose)('finds nothing in prose: %s', (text) => {
    expect(read(readStorage, text, 'prose')).toEqual([]);
  });
});

import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';

describe('a password in a connection string is blanked, and nothing beside it', () => {
  it.each([
    [
      'ADO.NET',
      'Server=tcp:x.database.windows.net,1433;User ID=me@contoso.com;Password=',
      'Tr0ub4dor!x9',
      ';Encrypt=True;',
    ],
    ['the last pair', 'Server=x;User ID=me;Password=', 'Tr0ub4dor!x9', ''],
    ['in quotes of code', '"Server=x;User ID=me;Pwd=', 'Tr0ub4dor!x9', ';"'],
    ['with a blank inside', 'Server=x;Password=', 'correct horse 9', ';Encrypt=True'],
    ['quoted inside', "Server=x;Password='", 'semi;colon9', "';Encrypt=True"],
    ['letters only', 'Server=x;Password=', 'hunter', ';Encrypt=True'],
    ['ODBC', 'Driver={ODBC Driver 18 for SQL Server};UID=me;PWD=', 'Tr0ub4dor!x9', ';Encrypt=yes'],
    ['ODBC with braces', 'Driver={ODBC Driver 18};UID=me;PWD={', 'p;w=9x', '};Encrypt=yes'],
    [
      'JDBC',
      'jdbc:sqlserver://host:1433;database=d;user=me@contoso.com;password=',
      'Tr0ub4dor!x9',
      ';encrypt=true',
    ],
    [
      'a service principal',
      'Authentication=ActiveDirectoryServicePrincipal;UID=11111111-2222-4333-8444-555555555555;PWD=',
      'Tr0ub4dor!x9',
      ';',
    ],
    ['Redis', 'name.redis.cache.windows.net:6380,password=', 'Ab3dEf+gh=', ',ssl=True,abortConnect=False'],
    ['in JSON', '{"connectionString":"Server=x;User ID=me;Password=', 'Tr0ub4dor!x9', ';Encrypt=True"}'],
  ])('%s', (_, before, value, behind) => {
    expectBlanked(`${before}${value}${behind}`, value, 'connection-string-password');
  });
});

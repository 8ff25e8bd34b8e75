import { describe, expect, it } from 'vitest';
import { readSql } from '../../../../bot/evidence/readers/sql.ts';
import { prose, read } from './page.ts';

describe('the SQL reader', () => {
  it.each([
    [
      'a token whose principal is unknown',
      "('28000', \"[28000] [Microsoft][ODBC Driver 18 for SQL Server][SQL Server]Login failed for user '<token-identified principal>'. (18456) (SQLDriverConnect)\")",
      ['sql.login-user=token-identified'],
    ],
    [
      'the same behind HTML',
      'Login failed for user &#39;&lt;token-identified principal&gt;&#39;. Error Number:18456,State:1,Class:14',
      ['sql.login-user=token-identified', 'sql.state=1'],
    ],
    [
      'an empty user',
      "Msg 18456, Level 14, State 1, Server x\nLogin failed for user ''.",
      ['sql.login-user=empty', 'sql.state=1'],
    ],
    [
      'an anonymous user',
      "Login failed for user 'NT AUTHORITY\\ANONYMOUS LOGON'.",
      ['sql.login-user=nt-anonymous'],
    ],
    [
      'an unknown database',
      'Cannot open database "sales_wh" requested by the login. The login failed. Login failed for user \'<token-identified principal>\'. State: 3',
      ['sql.login-user=token-identified', 'sql.state=3', 'sql.database=sales_wh'],
    ],
    [
      'a denied object',
      "Msg 229, Level 14, State 5, Line 1\nThe SELECT permission was denied on the object 'orders', database 'sales', schema 'dbo'.",
      ['sql.state=5', 'sql.permission=SELECT', 'sql.object=orders', 'sql.database=sales'],
    ],
    [
      'a principal without access to the database',
      'The server principal "00d80000-1111-4222-8333-444455556666" is not able to access the database "sales_wh" under the current security context. (916)',
      ['sql.database=sales_wh'],
    ],
    [
      'a connection string',
      'Server=x.datawarehouse.fabric.microsoft.com;Initial Catalog=wh one;Encrypt=yes',
      ['sql.database=wh one'],
    ],
  ])('reads %s', (_, text, facts) => {
    expect(read(readSql, text)).toEqual(facts);
  });

  it.each([
    ['a named user', "Login failed for user 'ann@example.org'."],
    ['a state of affairs', 'The State: 3 of the login failed us not'.replace('login failed', 'door')],
    ['another database', 'Database=foo;Server=localhost'],
  ])('keeps nothing of %s', (_, text) => {
    expect(read(readSql, text)).toEqual([]);
  });

  it.each(prose)('finds nothing in prose: %s', (text) => {
    expect(read(readSql, text, 'prose')).toEqual([]);
  });
});

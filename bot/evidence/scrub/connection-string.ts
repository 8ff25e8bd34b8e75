/** Passwords in connection strings: ADO.NET, ODBC, JDBC, Redis. */

import type { Rule } from './rule.ts';

export const connectionString: Rule = {
  kind: 'connection-string-password',
  byKey: [
    {
      key: /(?:password|passwd|pwd|pass)$/,
      takes: ({ setting, value, rawKey }) =>
        setting === 'pairs' && value.length > 2 && !(/^pwd$/i.test(rawKey) && value.startsWith('/home/')),
    },
  ],
};

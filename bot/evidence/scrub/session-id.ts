/** Session ids of web servers. A Livy or Spark session's id, a GUID or a number, is none. */

import type { Rule } from './rule.ts';
import { takes } from './takes.ts';

export const sessionId: Rule = {
  kind: 'session-id',
  byKey: [
    {
      key: /^(?:jsessionid|phpsessid|aspsessionid[a-z]*|aspnetsessionid|connectsid|sessiontoken)$/,
      takes: takes.any,
    },
    { key: /(?:sessionid|sessid)$/, takes: takes.random(16) },
  ],
};

/** Client secrets of app registrations, by their own shape (`abc8Q~…`) and by key; passwords outside a connection string. */

import type { KeyedValue } from './keyed-value.ts';
import type { Rule, SecretRange } from './rule.ts';
import { strength } from './strength.ts';
import { takes } from './takes.ts';

const BODY = /(?:[A-Za-z0-9_.~-]|%7[Ee]){16,}/y;
const LONGEST_BODY = 34;
const CHAR = /[A-Za-z0-9_.~-]/;

/** Three characters, a digit and `Q~` before the body. */
const byShape = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  for (const mark of ['Q~', 'Q%7E', 'Q%7e']) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (!/\d/.test(text.charAt(at - 1))) continue;
      BODY.lastIndex = at + mark.length;
      const body = BODY.exec(text)?.[0];
      if (body === undefined || /^(.)\1*$/.test(body) || /x{8}/i.test(body)) continue;
      let start = at - 1;
      while (start > 0 && start > at - 4 && CHAR.test(text.charAt(start - 1))) start--;
      const tail = mark === 'Q~' ? body.slice(LONGEST_BODY) : '';
      const end = BODY.lastIndex - (/^\.+$/.test(tail) ? tail.length : 0);
      found.push({ kind: 'client-secret', at: start, end });
      at = end;
    }
  }
  return found;
};

/** `PWD=/home/…` is the shell's folder; in a connection string it is a password of that kind. */
const isPassword = (entry: KeyedValue): boolean =>
  entry.setting !== 'pairs' &&
  takes.any(entry) &&
  !(/^(?:OLD)?PWD$/.test(entry.rawKey) && entry.value.startsWith('/'));

export const clientSecret: Rule = {
  kind: 'client-secret',
  byShape,
  byKey: [
    {
      key: /(?:client|app|application|principal|spn?|azure|entra|aad|oauth2?|consumer|shared|webhook)secret(?:text)?$/,
      takes: takes.any,
    },
    {
      key: /secrettext$|serviceprincipal(?:key|credential|password)$|client(?:credential|key)$/,
      takes: takes.any,
    },
    { key: /(?:password|passwd|passphrase|pwd)$/, takes: isPassword },
    { key: /secret$/, takes: (entry) => takes.mixed(entry) || strength.isHex(entry.value) },
    { key: /pass$/, takes: (entry) => /(?:^|[_.-])pass$/i.test(entry.rawKey) && takes.mixed(entry) },
  ],
};

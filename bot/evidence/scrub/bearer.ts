/** What stands in an `Authorization` header or behind `Bearer`, `Basic`, `SharedKey`; opaque tokens by key. */

import { isPlaceholder } from './placeholder.ts';
import type { Rule, SecretRange } from './rule.ts';
import { strength } from './strength.ts';
import { takes } from './takes.ts';

const HEADER =
  /authorization["'`\\\]]{0,8}[ \t]{0,4}(?:[:=,]|%3A)(?:[ \t]|%20){0,4}["'`\\]{0,8}((?:bearer|basic|sharedkey(?:lite)?|token|bot|negotiate|ntlm|digest|apikey|aws4-hmac-sha256)(?:[ \t+]|%20){1,4})?/gi;
const SCHEME = /(?<![A-Za-z0-9_-])(bearer|basic|sharedkey(?:lite)?)(?:[ \t+]|%20){1,4}/gi;
const VALUE = /[A-Za-z0-9._~+/=%|:!*█-]{1,8192}/y;
const PARAMETER = /^[a-z_]{2,30}=(?!=*$)/i;

const valueAt = (text: string, at: number): { at: number; value: string } | undefined => {
  VALUE.lastIndex = at;
  const value = VALUE.exec(text)?.[0].replace(/[.,:!%]{1,4}$/, '') ?? '';
  if (value === '' || PARAMETER.test(value) || isPlaceholder(value)) return undefined;
  const account = /^[a-z0-9-]{3,63}:/.exec(value)?.[0].length ?? 0;
  return { at: at + account, value: value.slice(account) };
};

/** `Basic` in prose is followed by a word; credentials decode to `user:password`. */
const isBasic = (value: string): boolean => {
  try {
    return /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(atob(value.slice(0, 256)));
  } catch {
    return false;
  }
};

const byShape = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  const push = (at: number, value: string) => found.push({ kind: 'bearer', at, end: at + value.length });
  HEADER.lastIndex = 0;
  for (let head = HEADER.exec(text); head !== null; head = HEADER.exec(text)) {
    const read = valueAt(text, HEADER.lastIndex);
    if (read === undefined) continue;
    const { at, value } = read;
    if (head[1] === undefined ? strength.isRandom(value, 20) : value.length >= 4) push(at, value);
  }
  SCHEME.lastIndex = 0;
  for (let scheme = SCHEME.exec(text); scheme !== null; scheme = SCHEME.exec(text)) {
    const read = valueAt(text, SCHEME.lastIndex);
    if (read === undefined) continue;
    const { at, value } = read;
    const name = scheme[1]!.toLowerCase();
    const isSecret =
      name === 'basic'
        ? isBasic(value)
        : name === 'bearer'
          ? strength.isRandom(value, 16)
          : at > SCHEME.lastIndex && value.length >= 20;
    if (isSecret) push(at, value);
  }
  return found;
};

const NO_SECRET =
  /(?:continuation|next|page|skip|sync|delta|csrf|xsrf|cancellation|publickey|start|end|stop|sas)token$/;

export const bearer: Rule = {
  kind: 'bearer',
  byShape,
  byKey: [
    {
      key: /(?:access|id|auth|bearer)token$|assertion$/,
      takes: (entry) => entry.value.length >= 8 && !entry.value.includes('sig=') && takes.any(entry),
    },
    {
      key: /token$/,
      takes: (entry) =>
        !NO_SECRET.test(entry.key) && !entry.value.includes('sig=') && strength.isRandom(entry.value, 16),
    },
  ],
};

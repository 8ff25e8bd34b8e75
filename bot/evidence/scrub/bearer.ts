/** What stands in an `Authorization` header or behind `Bearer`, `Basic`, `SharedKey`; opaque tokens by key. */

import { isPlaceholder } from './placeholder.ts';
import { remember } from './remember.ts';
import type { Rule, SecretRange } from './rule.ts';
import { strength } from './strength.ts';
import { takes } from './takes.ts';

const HEADER =
  /authorization["'`\\\]]{0,8}[ \t]{0,4}(?:[:=,]|%3A)(?:[ \t]|%20){0,4}["'`\\]{0,8}((?:bearer|basic|sharedkey(?:lite)?|token|bot|negotiate|ntlm|digest|apikey|aws4-hmac-sha256)(?:[ \t+]|%20){1,4})?/gi;
const SCHEME = /(?<![A-Za-z0-9_-])(bearer|basic|sharedkey(?:lite)?)(?:[ \t+]|%20){1,4}/gi;
const VALUE = /[A-Za-z0-9._~+/=%|:!*█-]*/y;
const TRAILING = '.,:!%';
const ACCOUNT = /^[a-z0-9-]{3,63}:/;
const PARAMETER = /^[a-z_]{2,30}=(?!=*$)/i;

/** Reads what stands at a place: the value alone, without the account before a shared key's signature. */
const valueReader = (text: string): ((at: number) => { at: number; value: string }) => {
  const valueEnd = remember((at) => {
    VALUE.lastIndex = at;
    VALUE.test(text);
    let end = VALUE.lastIndex;
    while (end > at && TRAILING.includes(text.charAt(end - 1))) end--;
    return end;
  });
  return (at) => {
    const value = text.slice(at, Math.max(at, valueEnd(at)));
    const account = ACCOUNT.exec(value.slice(0, 64))?.[0].length ?? 0;
    return { at: at + account, value: value.slice(account) };
  };
};

/** `Basic` in prose is followed by a word; credentials decode to `user:password`. */
const isBasic = (value: string): boolean => {
  try {
    return /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(atob(value.slice(0, 256)));
  } catch {
    return false;
  }
};

/** A shared access signature is left to its own rule, which takes only what stands behind `sig=`. */
const isShared = (value: string): boolean => /sig(?:=|%3D)/i.test(value.slice(0, 1024));
const isSecret = (value: string, scheme: string): boolean => {
  if (scheme === 'basic') return isBasic(value);
  return scheme === 'bearer' ? strength.isRandom(value, 16) : value.length >= 20;
};

const byShape = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  const valueAt = valueReader(text);
  const push = (at: number, value: string) => {
    const isOther = PARAMETER.test(value.slice(0, 64)) || isShared(value) || isPlaceholder(value);
    if (!isOther) found.push({ kind: 'bearer', at, end: at + value.length });
  };
  HEADER.lastIndex = 0;
  for (let head = HEADER.exec(text); head !== null; head = HEADER.exec(text)) {
    const { at, value } = valueAt(HEADER.lastIndex);
    if (head[1] === undefined ? strength.isRandom(value, 20) : value.length >= 4) push(at, value);
  }
  SCHEME.lastIndex = 0;
  for (let scheme = SCHEME.exec(text); scheme !== null; scheme = SCHEME.exec(text)) {
    const { at, value } = valueAt(SCHEME.lastIndex);
    if (isSecret(value, scheme[1]!.toLowerCase())) push(at, value);
  }
  return found;
};

const NO_SECRET =
  /(?:continuation|next|page|skip|sync|delta|csrf|xsrf|cancellation|publickey|start|end|stop|sas)token$/;

const isToken = (value: string): boolean => strength.isRandom(value, 16) || strength.isHex(value);

export const bearer: Rule = {
  kind: 'bearer',
  byShape,
  byKey: [
    {
      key: /(?:access|id|auth|bearer)token$|assertion$/,
      takes: (entry) => entry.value.length >= 8 && !isShared(entry.value) && takes.any(entry),
    },
    {
      key: /token$/,
      takes: (entry) => !NO_SECRET.test(entry.key) && isToken(entry.value) && !isShared(entry.value),
    },
  ],
};

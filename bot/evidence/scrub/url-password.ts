/** Passwords in addresses: `https://user:pass@host`, `redis://:pass@host`, and a token that stands for the user. */

import { isPlaceholder } from './placeholder.ts';
import { remember } from './remember.ts';
import type { Rule, SecretRange } from './rule.ts';
import { strength } from './strength.ts';

const LONGEST = 512;
const AUTHORITY_END = /[\s/?#"'`<>\\{}]|%2F|$/gi;
/** What stands between host and the end of a JDBC or list address is no password, though an `@` may follow. */
const PORT = /^\d{1,5}(?:[;,)\]]|$)/;

const byShape = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  const nextAt = remember((at) => {
    const sign = text.indexOf('@', at);
    return sign < 0 ? Number.POSITIVE_INFINITY : sign;
  });
  for (let slashes = text.indexOf('://'); slashes >= 0; slashes = text.indexOf('://', slashes + 3)) {
    const at = slashes + 3;
    if (nextAt(at) - at > LONGEST) continue;
    const ahead = text.slice(at, at + LONGEST);
    AUTHORITY_END.lastIndex = 0;
    const authority = ahead.slice(0, AUTHORITY_END.exec(ahead)?.index ?? ahead.length);
    const host = authority.lastIndexOf('@');
    if (host < 1) continue;
    const colon = authority.indexOf(':');
    const isPair = colon >= 0 && colon < host;
    const value = isPair ? authority.slice(colon + 1, host) : authority.slice(0, host);
    if (value === '' || isPlaceholder(value) || (isPair ? PORT.test(value) : !strength.isRandom(value, 20)))
      continue;
    if (!isPair && /[.@]/.test(value)) continue;
    const end = at + host;
    found.push({ kind: isPair ? 'url-password' : 'personal-access-token', at: end - value.length, end });
  }
  return found;
};

export const urlPassword: Rule = { kind: 'url-password', byShape };

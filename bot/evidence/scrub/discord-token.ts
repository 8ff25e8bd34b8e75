/** Discord bot tokens, by shape and by key, and the tokens in Discord webhook addresses. */

import { base64url } from './base64url.ts';
import type { Rule, SecretRange } from './rule.ts';
import { strength } from './strength.ts';
import { takes } from './takes.ts';

const MIDDLE = /\.[A-Za-z0-9_-]{6}\.(?=[A-Za-z0-9_-]{27})/y;
const DOT = 46;
const LONGEST_FIRST = 28;
const WEBHOOK = /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{15,22}\/([A-Za-z0-9_-]{20,200})/g;
const MFA = /(?<![A-Za-z0-9_-])mfa\.[A-Za-z0-9_-]{60,200}/g;

/** Where the first part starts: it is the bot's id, a number, in base64; the tail of an escape may stand before it. */
const firstStart = (text: string, dot: number): number => {
  let at = dot;
  while (at > 0 && dot - at <= LONGEST_FIRST && base64url.has(text, at - 1)) at--;
  for (let start = at; start <= dot - 22 && start < at + 8; start++) {
    if (/^\d{15,21}$/.test(base64url.decode(text.slice(start, dot)))) return start;
  }
  const first = text.slice(at, dot);
  return /^[MNO][A-Za-z0-9_-]{23,27}$/.test(first) && strength.isMixed(first) ? at : -1;
};

const byShape = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (text.charCodeAt(dot + 7) !== DOT) continue;
    MIDDLE.lastIndex = dot;
    if (!MIDDLE.test(text)) continue;
    const at = firstStart(text, dot);
    const end = base64url.runEnd(text, MIDDLE.lastIndex);
    const isToken = at >= 0 && strength.isMixed(text.slice(MIDDLE.lastIndex, end));
    if (isToken) found.push({ kind: 'discord-token', at, end });
    dot = end - 1;
  }
  if (text.includes('mfa.')) {
    for (const { index, 0: token } of text.matchAll(MFA)) {
      found.push({ kind: 'discord-token', at: index, end: index + token.length });
    }
  }
  if (text.includes('/webhooks/')) {
    for (const match of text.matchAll(WEBHOOK)) {
      const end = match.index + match[0].length;
      found.push({ kind: 'discord-token', at: end - match[1]!.length, end });
    }
  }
  return found;
};

export const discordToken: Rule = {
  kind: 'discord-token',
  byShape,
  byKey: [{ key: /(?:discord|bot)token$/, takes: (entry) => entry.value.length >= 20 && takes.any(entry) }],
};

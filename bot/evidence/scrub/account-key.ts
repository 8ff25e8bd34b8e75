/** Keys of storage accounts, Cosmos DB, Service Bus, Event Hubs: by key, and by their shape of 64 bytes in base64. */

import type { Rule, SecretRange } from './rule.ts';
import { startsWord } from './starts-word.ts';
import { takes } from './takes.ts';

const BASE64 = /[A-Za-z0-9+/]/;
const LONG_KEY = 86;
const DIGEST_BEFORE = /(?:sha\d*|digest|integrity|md5|hash|etag)["']?\s?[-:=]\s?["']?$/i;
/** Marks that Azure puts into keys: how many characters stand before, which mark, how many behind. */
const MARKED: readonly (readonly [number, string, number])[] = [
  [33, '+ASb', 7],
  [33, '+AEh', 7],
  [33, '+ARm', 7],
  [33, 'AIoT', 7],
  [42, 'AzSe', 6],
  [44, 'AzFu', 8],
  [42, '+ACR', 6],
];

/** Where 86 characters of base64 start that end at `end`, one more not standing before them; -1 if none do. */
const longKeyStart = (text: string, end: number): number => {
  let at = end;
  for (let length = 0; length <= LONG_KEY; length++) {
    const escaped = text[at - 3] === '%' && /^%2[BF]$/i.test(text.slice(at - 3, at));
    if (!escaped && !BASE64.test(text.charAt(at - 1))) return length === LONG_KEY ? at : -1;
    at -= escaped ? 3 : 1;
  }
  return -1;
};

const longKeys = (text: string, padding: string, found: SecretRange[]): void => {
  for (let end = text.indexOf(padding); end >= 0; end = text.indexOf(padding, end + padding.length)) {
    const at = longKeyStart(text, end);
    if (at < 0 || /^(.)\1*$/.test(text.slice(at, end))) continue;
    if (DIGEST_BEFORE.test(text.slice(Math.max(0, at - 16), at))) continue;
    found.push({ kind: 'account-key', at, end: end + padding.length });
  }
};

const byShape = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  for (const padding of ['==', '%3D%3D', '%3d%3d']) longKeys(text, padding, found);
  for (const [before, mark, behind] of MARKED) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      const start = at - before;
      const end = at + mark.length + behind;
      const run = start < 0 ? '' : text.slice(start, end);
      if (!/^[A-Za-z0-9+/_-]{40,60}={0,2}$/.test(run) || BASE64.test(text.charAt(end))) continue;
      if (startsWord(text, start)) found.push({ kind: 'account-key', at: start, end });
    }
  }
  return found;
};

export const accountKey: Rule = {
  kind: 'account-key',
  byShape,
  byKey: [
    {
      key: /(?:account|storage|cosmos(?:db)?|eventhubs?|servicebus|shared|sharedaccess|storageaccess)key$/,
      takes: takes.any,
    },
    { key: /(?<!secret)(?:access|primary|secondary|master)key$|^key$/, takes: takes.random(32) },
  ],
};

/** Refresh tokens of Entra, by key and by shape: `0.A…`, `1.A…` or `AQABAAAA…`, long and opaque. */

import type { Rule, SecretRange } from './rule.ts';
import { startsWord } from './starts-word.ts';
import { strength } from './strength.ts';
import { takes } from './takes.ts';

const RUN = /[A-Za-z0-9_.-]+/y;
const SHORTEST = 60;

const byShape = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  for (const [mark, shortest] of [
    ['0.A', SHORTEST],
    ['1.A', SHORTEST],
    ['AQABAAAA', 100],
  ] as const) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (!startsWord(text, at) || text[at - 1] === '.') continue;
      RUN.lastIndex = at;
      const run = RUN.exec(text)?.[0].replace(/[.-]{1,8}$/, '') ?? '';
      if (run.length >= shortest && /[A-Za-z0-9_-]{30}/.test(run.slice(0, 1024)) && strength.isMixed(run)) {
        found.push({ kind: 'refresh-token', at, end: at + run.length });
      }
      at = RUN.lastIndex;
    }
  }
  return found;
};

export const refreshToken: Rule = {
  kind: 'refresh-token',
  byShape,
  byKey: [{ key: /refreshtoken$/, takes: (entry) => entry.value.length >= 8 && takes.any(entry) }],
};

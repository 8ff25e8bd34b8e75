/** Values of cookies: in `Cookie` and `Set-Cookie` headers, in curl's option, and of the sign-in cookies by their names. */

import { isPlaceholder } from './placeholder.ts';
import type { Rule, SecretRange } from './rule.ts';
import { takes } from './takes.ts';

const HEADER =
  /(?:(set-)?cookie["'`\\]{0,8}(?:[ \t]{0,4}[:=][ \t]{0,4}|,[ \t]{0,4}(?=\\{0,3}["']))["'`\\]{0,8}|--cookie[ \t]{1,4}["']|curl[^\n]{0,200}? -b[ \t]{1,4}["'])(?=[A-Za-z0-9_.$-]{1,128}=)/gi;
const PAIR = /([A-Za-z0-9_.$-]{1,128})=([^;\s"'`\\,]{0,8192})(;[ \t]{0,4})?/y;
const SHORTEST = 4;

const byShape = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  if (!/ookie|OOKIE| -b /.test(text)) return found;
  HEADER.lastIndex = 0;
  for (let head = HEADER.exec(text); head !== null; head = HEADER.exec(text)) {
    PAIR.lastIndex = HEADER.lastIndex;
    for (let pair = PAIR.exec(text); pair !== null; pair = PAIR.exec(text)) {
      const end = PAIR.lastIndex - (pair[3]?.length ?? 0);
      const value = pair[2] ?? '';
      if (value.length >= SHORTEST && !isPlaceholder(value))
        found.push({ kind: 'cookie', at: end - value.length, end });
      HEADER.lastIndex = PAIR.lastIndex;
      if (head[1] !== undefined || pair[3] === undefined) break;
    }
  }
  return found;
};

export const cookie: Rule = {
  kind: 'cookie',
  byShape,
  byKey: [{ key: /^(?:estsauth[a-z]*|fedauth|rtfa|[a-z]*authsession)$/, takes: takes.any }],
};

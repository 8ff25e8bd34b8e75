/** Finds tokens that carry their maker's prefix, where a word starts. */

import type { SecretKind, SecretRange } from './rule.ts';
import { startsWord } from './starts-word.ts';
import { strength } from './strength.ts';

/** `pattern` is global and holds prefix and body. */
export function prefixed(text: string, pattern: RegExp, kind: SecretKind): SecretRange[] {
  const found: SecretRange[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const at = match.index;
    const value = match[0];
    const isMask = /x{8}|X{8}|\*{4}|^.{0,12}?(.)\1{11}/.test(value.slice(0, 64));
    if (
      !isMask &&
      startsWord(text, at) &&
      /[0-9]/.test(value) &&
      (strength.isMixed(value) || !value.startsWith('sk-'))
    ) {
      found.push({ kind, at, end: at + value.length });
    }
  }
  return found;
}

/** Puts `█` over ranges, unit by unit, so that the length and every other position stay. Line breaks stay too. */

import type { SecretRange } from './rule.ts';

const BLOCK = '█';

export function blankRanges(text: string, ranges: readonly SecretRange[]): string {
  let out = '';
  let from = 0;
  for (const { at, end } of ranges) {
    out += text.slice(from, at);
    const value = text.slice(at, end);
    out +=
      value.includes('\n') || value.includes('\r')
        ? value.replace(/[^\r\n]/g, BLOCK)
        : BLOCK.repeat(end - at);
    from = end;
  }
  return out + text.slice(from);
}

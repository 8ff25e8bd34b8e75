/** Overlapping ranges become one, of the most specific kind. */

import type { SecretKind, SecretRange } from './rule.ts';

/** `order` has the kinds, most specific first. */
export function mergeRanges(ranges: readonly SecretRange[], order: readonly SecretKind[]): SecretRange[] {
  const merged: SecretRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.at - b.at)) {
    const last = merged.at(-1);
    if (last === undefined || range.at >= last.end) {
      if (range.end > range.at) merged.push(range);
      continue;
    }
    const kind = order.indexOf(range.kind) < order.indexOf(last.kind) ? range.kind : last.kind;
    merged[merged.length - 1] = { kind, at: last.at, end: Math.max(last.end, range.end) };
  }
  return merged;
}

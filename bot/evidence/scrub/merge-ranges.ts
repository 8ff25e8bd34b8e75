/** Overlapping ranges become one, of the kind that stands first in the order of the rules. */

import type { SecretRange } from './rule.ts';

/** `ranges` come in the order of the rules, most specific first. */
export function mergeRanges(ranges: readonly SecretRange[]): SecretRange[] {
  const order = ranges.map((_, index) => index);
  order.sort((a, b) => ranges[a]!.at - ranges[b]!.at || a - b);
  const merged: SecretRange[] = [];
  let best = 0;
  for (const index of order) {
    const range = ranges[index]!;
    const last = merged.at(-1);
    if (last === undefined || range.at >= last.end) {
      merged.push(range);
      best = index;
      continue;
    }
    const kind = index < best ? range.kind : last.kind;
    best = Math.min(best, index);
    merged[merged.length - 1] = { kind, at: last.at, end: Math.max(last.end, range.end) };
  }
  return merged;
}

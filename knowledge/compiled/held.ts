/** Tells which phrases of a text stand inside a longer one. */
import type { Hit } from './phrases.ts';

/** Those of `hits` that lie in a longer one which `holds`. */
export function heldOf(
  hits: readonly Hit<number>[],
  holds: (hit: Hit<number>) => boolean,
): ReadonlySet<Hit<number>> {
  const held = new Set<Hit<number>>();
  let [start, end] = [0, 0];
  for (const hit of [...hits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const { from, to } = hit;
    if (to <= end && (to < end || from > start)) held.add(hit);
    else if (to > end && holds(hit)) [start, end] = [from, to];
  }
  return held;
}

/** Files entries under the facts that can call them up, so that a message asks for few of hundreds. */
import type { Atom, Entry, Filed } from './compiled.ts';

/** Keys of one condition by which an entry can be filed: what fails, what is in place, what differs. */
const keysOf = ({ test, name, values }: Atom): string[] =>
  test === 'differs'
    ? [`differs=${name}`]
    : test === 'fact' || test === 'in-place'
      ? values.map((value) => `${name}=${value}`)
      : [];

/** Each entry with conditions under the keys of its rarest one; those whose conditions have no key are always tried. */
export function fileEntries(entries: readonly Pick<Entry, 'id' | 'when'>[]): Filed {
  const count = new Map<string, number>();
  for (const { when } of entries)
    for (const key of when.flatMap(keysOf)) count.set(key, (count.get(key) ?? 0) + 1);
  const cost = (keys: readonly string[]): number => Math.max(...keys.map((key) => count.get(key) ?? 0));
  const always: number[] = [];
  const by = new Map<string, number[]>();
  entries.forEach(({ when }, place) => {
    if (when.length === 0) return;
    const choices = when.map(keysOf).filter((keys) => keys.length > 0);
    const [rarest] = choices.sort((a, b) => cost(a) - cost(b));
    if (!rarest) always.push(place);
    for (const key of rarest ?? []) by.set(key, [...(by.get(key) ?? []), place]);
  });
  return { ids: entries.map(({ id }) => id), by: Object.fromEntries(by), always };
}

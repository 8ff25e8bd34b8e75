/** Bounds what is searched sentence by sentence: a log of thousands of lines asks its question at its start or its end. */

/** `list` itself, or its first and last halves of `most`. */
export const endsOf = <T>(list: readonly T[], most: number): readonly T[] =>
  list.length <= most ? list : [...list.slice(0, most / 2), ...list.slice(-most / 2)];

/** Bounds what is searched sentence by sentence: a log of thousands of lines asks its question at its start or its end. */

/** Sentences searched at most, half from each end. */
export const MOST_SENTENCES = 200;

/** `list` itself, or its first and last hundred. */
export const endsOf = <T>(list: readonly T[]): readonly T[] =>
  list.length <= MOST_SENTENCES
    ? list
    : [...list.slice(0, MOST_SENTENCES / 2), ...list.slice(-MOST_SENTENCES / 2)];

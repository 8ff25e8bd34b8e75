/**
 * How data are turned into arrays without names, itself plain JSON that travels with them: the browser holds no list of their fields.
 * `packer` and `unpacker` go by one spec, so that they cannot drift apart.
 */

/** How a `T` is packed. */
export type Spec<T = unknown> = readonly [kind: keyof Kinds, ...of: readonly unknown[]] & {
  readonly type?: T;
};

/** The kinds of specs, each with what stands behind its name. */
export interface Kinds {
  /** As it is. */
  plain: [];
  /** Yes and no as 1 and 0. */
  flag: [];
  /** One of few fixed words, as its place among them. */
  one: [words: readonly string[]];
  list: [one: Spec];
  /** An object with names as keys: names and values in two arrays. */
  map: [one: Spec];
  /** An object with known fields, as an array in their order; absent ones are null, or left out at the end. */
  record: [names: readonly string[], fields: readonly Spec[]];
  /** A value that occurs often, as its number in the table of that name. */
  table: [name: string];
  /** A record of two fields, or one of more: told apart by the length of the array, and by the first one's first name. */
  either: [two: Spec, more: Spec];
  /** A record of a value of a table and of one of few words, as one number. */
  both: [names: readonly [string, string], table: string, words: readonly string[]];
}

type Fields<T> = { readonly [K in keyof T]-?: Spec<Exclude<T[K], undefined>> };

export const plain = <T>(): Spec<T> => ['plain'];
export const text = plain<string>();
export const flag: Spec<boolean> = ['flag'];
export const oneOf = <T extends string>(words: readonly T[]): Spec<T> => ['one', words];
export const list = <T>(one: Spec<T>): Spec<readonly T[]> => ['list', one];
/** A list that starts with one item at least. */
export const some = <T>(one: Spec<T>): Spec<readonly [T, ...T[]]> => ['list', one];
export const map = <T>(one: Spec<T>): Spec<Readonly<Record<string, T>>> => ['map', one];
/** The types refuse a field that is forgotten. */
export const record = <T extends object>(fields: Fields<T>): Spec<T> => [
  'record',
  Object.keys(fields),
  Object.values(fields),
];
export const table = <T>(name: string): Spec<T> => ['table', name];
export const either = <A, B>(two: Spec<A>, more: Spec<B>): Spec<A | B> => ['either', two, more];
export const both = <T>(
  names: readonly [keyof T & string, keyof T & string],
  of: string,
  words: readonly string[],
): Spec<T> => ['both', names, of, words];

/** Small codecs that turn data into arrays without names and back; both ways stand in one place, so that they cannot drift apart. */

/** Packs a `T` into plain JSON and unpacks it. */
export interface Codec<T> {
  pack(value: T): unknown;
  unpack(packed: unknown): T;
}
type Fields<T> = { readonly [K in keyof T]-?: Codec<Exclude<T[K], undefined>> };

/** Numbers and texts as they are. */
export const plain = <T>(): Codec<T> => ({ pack: (value) => value, unpack: (packed) => packed as T });
export const text = plain<string>();

export const flag: Codec<boolean> = { pack: (value) => (value ? 1 : 0), unpack: (packed) => packed === 1 };

/** One of few fixed words, as its place among them. */
export const oneOf = <T extends string>(words: readonly T[]): Codec<T> => ({
  pack: (value) => {
    const at = words.indexOf(value);
    if (at < 0) throw new RangeError(`"${value}" is none of ${words.join(', ')}`);
    return at;
  },
  unpack: (packed) => words[packed as number] as T,
});

export const list = <T>(one: Codec<T>): Codec<readonly T[]> => ({
  pack: (values) => values.map((value) => one.pack(value)),
  unpack: (packed) => (packed as unknown[]).map((value) => one.unpack(value)),
});

/** A list as an array that starts with one item at least. */
export const some = <T>(one: Codec<T>): Codec<readonly [T, ...T[]]> =>
  list(one) as unknown as Codec<readonly [T, ...T[]]>;

/** An object with names as keys: names and values in two arrays. */
export const map = <T>(one: Codec<T>): Codec<Readonly<Record<string, T>>> => ({
  pack: (values) => [Object.keys(values), Object.values(values).map((value) => one.pack(value))],
  unpack: (packed) => {
    const [names, values] = packed as [string[], unknown[]];
    return Object.fromEntries(names.map((name, index) => [name, one.unpack(values[index])]));
  },
});

/** Stands for a field that is absent; no codec packs to it. */
const ABSENT = null;

/** An object with known fields, as an array in the order of `fields`; the types refuse a field that is forgotten. */
export const record = <T extends object>(fields: Fields<T>): Codec<T> => {
  const names = Object.keys(fields) as (keyof T & string)[];
  const of = (name: keyof T & string): Codec<unknown> => fields[name] as Codec<unknown>;
  return {
    pack: (value) => {
      const packed = names.map((name) => (value[name] === undefined ? ABSENT : of(name).pack(value[name])));
      while (packed.length > 0 && packed.at(-1) === ABSENT) packed.pop();
      return packed;
    },
    unpack: (packed) => {
      const value: Record<string, unknown> = {};
      (packed as unknown[]).forEach((one, index) => {
        const name = names[index] as keyof T & string;
        if (one !== ABSENT) value[name] = of(name).unpack(one);
      });
      return value as T;
    },
  };
};

/** Unpacks data by their spec. Counterpart of `packer`. */
import type { Kinds, Spec } from './spec.ts';

export type Unpack<T = unknown> = (packed: unknown) => T;

/** By the name of a table: its values by their number. */
export type Tables = Readonly<Record<string, Unpack>>;

/** A table over what is `stored`, each value unpacked once. */
export function tableOf<T>(stored: readonly unknown[], unpack: Unpack<T>): Unpack<T> {
  const values: T[] = [];
  return (packed) => {
    const number = packed as number;
    values[number] ??= unpack(stored[number]);
    return values[number] as T;
  };
}

/** A table over texts, which are stored as they are. */
export const textsOf =
  (stored: readonly string[]): Unpack<string> =>
  (packed) =>
    stored[packed as number] as string;

/** Makes what unpacks from the arguments of a spec. */
type Makes = { readonly [K in keyof Kinds]: (tables: Tables, ...of: Kinds[K]) => (packed: never) => unknown };

const makes: Makes = {
  plain: () => (packed) => packed,
  flag: () => (packed) => packed === 1,
  one: (_, words) => (packed) => words[packed],
  list: (tables, one) => {
    const unpack = unpacker(one, tables);
    return (packed: readonly unknown[]) => packed.map((value) => unpack(value));
  },
  map: (tables, one) => {
    const unpack = unpacker(one, tables);
    return ([names, values]: readonly [readonly string[], readonly unknown[]]) =>
      Object.fromEntries(names.map((name, at) => [name, unpack(values[at])]));
  },
  record: (tables, names, fields) => {
    const unpacks = fields.map((field) => unpacker(field, tables));
    return (packed: readonly unknown[]) => {
      const value: Record<string, unknown> = {};
      packed.forEach((one, at) => {
        if (one !== null) value[names[at] as string] = (unpacks[at] as Unpack)(one);
      });
      return value;
    };
  },
  table: (tables, name) => tables[name] as Unpack,
  either: (tables, two, more) => {
    const [short, long] = [unpacker(two, tables), unpacker(more, tables)];
    return (packed: readonly unknown[]) => (packed.length === 2 ? short : long)(packed);
  },
  both:
    (tables, [name, word], table, words) =>
    (packed: number) => ({
      [name]: (tables[table] as Unpack)(Math.floor(packed / words.length)),
      [word]: words[packed % words.length],
    }),
};

/** What unpacks what `spec` packed; `tables` are looked into when it is made. */
export function unpacker<T>([kind, ...of]: Spec<T>, tables: Tables): Unpack<T> {
  const make = makes[kind] as (tables: Tables, ...of: readonly unknown[]) => Unpack<T>;
  return make(tables, ...of);
}

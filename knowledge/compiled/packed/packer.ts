/** Packs data by their spec. Counterpart of `unpacker`; the build alone needs it. */
import type { Kinds, Spec } from './spec.ts';

/** A table that fills while packing: what it holds, packed, at its number. */
export class Table {
  readonly stored: unknown[];
  readonly #numbers = new Map<string, number>();
  readonly #pack: (value: unknown) => unknown;

  constructor(packs: (value: unknown) => unknown = (value) => value, stored: readonly unknown[] = []) {
    this.stored = [...stored];
    this.#pack = packs;
    for (const [number, one] of stored.entries()) this.#numbers.set(JSON.stringify(one), number);
  }

  numberOf(value: unknown): number {
    const packed = this.#pack(value);
    const key = JSON.stringify(packed);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.stored.length);
    return this.stored.push(packed) - 1;
  }
}

export type Tables = Readonly<Record<string, Table>>;

const placeOf = (words: readonly string[], word: string): number => {
  const at = words.indexOf(word);
  if (at < 0) throw new RangeError(`"${word}" is none of ${words.join(', ')}`);
  return at;
};

/** Packs a value by the arguments of its spec. */
type Packs = { readonly [K in keyof Kinds]: (value: never, tables: Tables, ...of: Kinds[K]) => unknown };

const packs: Packs = {
  plain: (value) => value,
  flag: (value: boolean) => (value ? 1 : 0),
  one: (value: string, _, words) => placeOf(words, value),
  list: (values: readonly unknown[], tables, one) => values.map((value) => pack(one, value, tables)),
  map: (values: Readonly<Record<string, unknown>>, tables, one) => [
    Object.keys(values),
    Object.values(values).map((value) => pack(one, value, tables)),
  ],
  record: (value: Readonly<Record<string, unknown>>, tables, names, fields) => {
    const packed = names.map((name, at) =>
      value[name] === undefined ? null : pack(fields[at] as Spec, value[name], tables),
    );
    while (packed.length > 0 && packed.at(-1) === null) packed.pop();
    return packed;
  },
  table: (value, tables, name) => (tables[name] as Table).numberOf(value),
  either: (value: object, tables, two, more) =>
    pack(((two[1] as readonly string[])[0] as string) in value ? two : more, value, tables),
  both: (value: Readonly<Record<string, string>>, tables, [name, word], table, words) =>
    (tables[table] as Table).numberOf(value[name]) * words.length + placeOf(words, value[word] as string),
};

/** `value` as plain JSON by `spec`; `tables` are filled on the way. */
export function pack<T>([kind, ...of]: Spec<T>, value: T, tables: Tables): unknown {
  const packed = packs[kind] as (value: unknown, tables: Tables, ...of: readonly unknown[]) => unknown;
  return packed(value, tables, ...of);
}

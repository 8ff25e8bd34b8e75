/** Values that occur often, stored once and named by their number. */
import type { Codec } from './codec.ts';

/** A table that fills while packing; while unpacking it starts with what was stored. */
export class Table<T> implements Codec<T> {
  readonly stored: unknown[];
  readonly #one: Codec<T>;
  readonly #numbers = new Map<string, number>();
  readonly #values: T[] = [];

  constructor(one: Codec<T>, stored: unknown[] = []) {
    this.#one = one;
    this.stored = stored;
  }

  pack(value: T): number {
    if (this.#numbers.size === 0)
      for (const [number, one] of this.stored.entries()) this.#numbers.set(JSON.stringify(one), number);
    const packed = this.#one.pack(value);
    const key = JSON.stringify(packed);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.stored.length;
      this.#numbers.set(key, number);
      this.stored.push(packed);
    }
    return number;
  }

  unpack(packed: unknown): T {
    const number = packed as number;
    this.#values[number] ??= this.#one.unpack(this.stored[number]);
    return this.#values[number] as T;
  }
}

/** Completion of names: Fuse.js over a list made once, 25 choices at most. */
import Fuse from 'fuse.js';

/** Something to choose: what is sent, and how it reads. */
export interface Choosable {
  readonly value: string;
  readonly name: string;
}

const MOST = 25;

/** Finds names like what is typed so far. */
export class Completion {
  readonly #all: readonly Choosable[];
  readonly #fuse: Fuse<Choosable>;

  constructor(all: readonly Choosable[]) {
    this.#all = all.map(({ value, name }) => ({
      value,
      name: name.length > 100 ? `${name.slice(0, 99)}…` : name,
    }));
    this.#fuse = new Fuse(this.#all, { keys: ['name', 'value'], threshold: 0.4, ignoreLocation: true });
  }

  /** At most 25 choices near `typed`; the first of the list where nothing is typed. */
  near(typed: string): Choosable[] {
    const words = typed.trim().slice(0, 60);
    if (words === '') return this.#all.slice(0, MOST);
    return this.#fuse.search(words, { limit: MOST }).map(({ item }) => item);
  }
}

/** A completion for each lexicon, made at its first use. */
export function completionOf<Key extends object>(
  list: (key: Key) => readonly Choosable[],
): (key: Key) => Completion {
  const made = new WeakMap<Key, Completion>();
  return (key) => {
    let known = made.get(key);
    if (!known) {
      known = new Completion(list(key));
      made.set(key, known);
    }
    return known;
  };
}

/** One scanner for all signs and vocabulary: a trie over words, so its cost does not grow with the knowledge. */
import type { Word } from './tokenise.ts';

/** A place where a phrase stood: words `from` to `to` (exclusive), and what the phrase stands for. */
export interface Hit<T> {
  readonly from: number;
  readonly to: number;
  readonly target: T;
}

interface Node<T> {
  next?: Map<string, Node<T>>;
  any?: Node<T>;
  targets?: T[];
}

/**
 * Phrases as word keys joined by a space (`*` stands for one word) with their targets; `scan` finds the longest at each word.
 * The branch of a first word is built when a message first holds that word, so that start-up does not pay for all of them.
 */
export class Phrases<T> {
  readonly #waiting = new Map<string, [string, T][]>();
  readonly #branches = new Map<string, Node<T>>();

  add(phrase: string, target: T): void {
    const cut = phrase.indexOf(' ');
    const first = cut < 0 ? phrase : phrase.slice(0, cut);
    const rest = cut < 0 ? '' : phrase.slice(cut + 1);
    const list = this.#waiting.get(first);
    if (list) list.push([rest, target]);
    else this.#waiting.set(first, [[rest, target]]);
  }

  #branchOf(first: string): Node<T> | undefined {
    const waiting = this.#waiting.get(first);
    if (waiting) {
      const root = this.#branches.get(first) ?? {};
      for (const [rest, target] of waiting) grow(root, rest === '' ? [] : rest.split(' '), target);
      this.#branches.set(first, root);
      this.#waiting.delete(first);
    }
    return this.#branches.get(first);
  }

  /** Hits in order of their place; leftmost-longest, a word belongs to one phrase at most. */
  scan(words: readonly Word[]): Hit<T>[] {
    const hits: Hit<T>[] = [];
    let i = 0;
    while (i < words.length) {
      const found = this.#longest(words, i);
      if (!found) {
        i++;
        continue;
      }
      for (const target of found.targets) hits.push({ from: i, to: found.to, target });
      i = found.to;
    }
    return hits;
  }

  #longest(words: readonly Word[], from: number): { to: number; targets: T[] } | undefined {
    let best: { to: number; targets: T[] } | undefined;
    let node = this.#branchOf((words[from] as Word).key);
    for (let i = from; node; i++) {
      if (node.targets) best = { to: i + 1, targets: node.targets };
      const next = words[i + 1];
      if (!next || (words[i] as Word).stop) break;
      if (node.any) return this.#fork(words, i + 1, [node], best);
      node = node.next?.get(next.key);
    }
    return best;
  }

  /** The same from a node with `*` on, where more than one way may be open. */
  #fork(
    words: readonly Word[],
    from: number,
    open: Node<T>[],
    sofar: { to: number; targets: T[] } | undefined,
  ) {
    let best = sofar;
    let level = open;
    for (let i = from; i < words.length && level.length > 0; i++) {
      const word = words[i] as Word;
      const below: Node<T>[] = [];
      for (const node of level) {
        const exact = node.next?.get(word.key);
        if (exact) below.push(exact);
        if (node.any) below.push(node.any);
      }
      for (const node of below) if (node.targets) best = { to: i + 1, targets: node.targets };
      level = word.stop ? [] : below;
    }
    return best;
  }
}

function grow<T>(root: Node<T>, keys: readonly string[], target: T): void {
  let node = root;
  for (const key of keys) {
    if (key === '*') {
      node.any ??= {};
      node = node.any;
      continue;
    }
    node.next ??= new Map();
    let next = node.next.get(key);
    if (!next) {
      next = {};
      node.next.set(key, next);
    }
    node = next;
  }
  node.targets ??= [];
  if (!node.targets.includes(target)) node.targets.push(target);
}

/** One scanner for all signs and vocabulary: a trie over words, so its cost does not grow with the knowledge. */
import type { Word } from './tokenise.ts';

/** A place where a phrase stood: words `from` to `to` (exclusive), and what the phrase stands for. */
export interface Hit<T> {
  readonly from: number;
  readonly to: number;
  readonly target: T;
}

interface Node {
  /** What begins here and was not looked at yet. */
  waiting: string[] | undefined;
  next: Map<string, Node> | undefined;
  any: Node | undefined;
  targets: number[] | undefined;
}

/** A phrase as word keys joined by a space (`*` stands for one word), and its target. */
export type Phrase = readonly [keys: string, target: number];

/** Between the phrases of a first word; no word has it. */
const BETWEEN = '|';

/** `phrases` by their first word: of each its other words and its target. */
export function branchesOf(phrases: Iterable<Phrase>): Record<string, string> {
  const branches = new Map<string, string>();
  for (const [keys, target] of phrases) {
    const cut = keys.indexOf(' ');
    const first = cut < 0 ? keys : keys.slice(0, cut);
    const line = cut < 0 ? `${target}` : `${keys.slice(cut + 1)} ${target}`;
    const before = branches.get(first);
    branches.set(first, before === undefined ? line : `${before}${BETWEEN}${line}`);
  }
  return Object.fromEntries(branches);
}

/** What `branches` were made of, first word by first word. */
export const phrasesOf = (branches: Readonly<Record<string, string>>): Phrase[] =>
  Object.entries(branches).flatMap(([first, lines]) =>
    lines.split(BETWEEN).map((line): Phrase => {
      const keys = [first, ...line.split(' ')];
      return [keys.slice(0, -1).join(' '), Number(keys.at(-1))];
    }),
  );

/**
 * `scan` finds the longest phrase at each word. A word's ways on are opened when a message first comes so far, so that neither
 * start-up nor the first message pays for all of them.
 */
export class Phrases {
  readonly #waiting: Readonly<Record<string, string>>;
  readonly #branches = new Map<string, Node>();

  constructor(branches: Readonly<Record<string, string>>) {
    this.#waiting = branches;
  }

  #branchOf(first: string): Node | undefined {
    const built = this.#branches.get(first);
    if (built || !Object.hasOwn(this.#waiting, first)) return built;
    const root = opened(waitingFor((this.#waiting[first] as string).split(BETWEEN)));
    this.#branches.set(first, root);
    return root;
  }

  /** Hits in order of their place; leftmost-longest, a word belongs to one phrase at most. */
  scan(words: readonly Word[]): Hit<number>[] {
    const hits: Hit<number>[] = [];
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

  #longest(words: readonly Word[], from: number): { to: number; targets: number[] } | undefined {
    let best: { to: number; targets: number[] } | undefined;
    let node = this.#branchOf((words[from] as Word).key);
    for (let i = from; node; i++) {
      if (node.targets) best = { to: i + 1, targets: node.targets };
      const next = words[i + 1];
      if (!next || (words[i] as Word).stop) break;
      if (node.any) return this.#fork(words, i + 1, [node], best);
      node = node.next?.get(next.key);
      if (node) opened(node);
    }
    return best;
  }

  /** The same from a node with `*` on, where more than one way may be open. */
  #fork(
    words: readonly Word[],
    from: number,
    open: Node[],
    sofar: { to: number; targets: number[] } | undefined,
  ) {
    let best = sofar;
    let level = open;
    for (let i = from; i < words.length && level.length > 0; i++) {
      const word = words[i] as Word;
      const below: Node[] = [];
      for (const node of level) {
        const exact = node.next?.get(word.key);
        if (exact) below.push(exact);
        if (node.any) below.push(node.any);
      }
      for (const node of below)
        if (opened(node).targets) best = { to: i + 1, targets: node.targets as number[] };
      level = word.stop ? [] : below;
    }
    return best;
  }
}

const waitingFor = (waiting: string[]): Node => ({
  waiting,
  next: undefined,
  any: undefined,
  targets: undefined,
});

/** `node`, after what waited there went one word on. */
function opened(node: Node): Node {
  const { waiting } = node;
  if (!waiting) return node;
  node.waiting = undefined;
  for (const line of waiting) {
    const cut = line.indexOf(' ');
    if (cut < 0) {
      node.targets ??= [];
      if (!node.targets.includes(Number(line))) node.targets.push(Number(line));
      continue;
    }
    const key = line.slice(0, cut);
    const below = key === '*' ? node.any : node.next?.get(key);
    const rest = line.slice(cut + 1);
    if (below) below.waiting?.push(rest);
    else if (key === '*') node.any = waitingFor([rest]);
    else {
      node.next ??= new Map();
      node.next.set(key, waitingFor([rest]));
    }
  }
  return node;
}

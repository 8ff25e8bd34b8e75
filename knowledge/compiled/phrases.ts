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

/** The layer of a target: 0 for names of things, which are no two things at once; phrases yield to those of their own layer alone. */
export type LayerOf = (target: number) => number;

/** By layer: behind which word the longest phrases end, and what they stand for. */
type Found = { readonly to: number; readonly targets: Set<number> }[];

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
 * `scan` finds the longest phrase of each layer at each word. A word's ways on are opened when a message first comes so far, so that
 * neither start-up nor the first message pays for all of them.
 */
export class Phrases {
  readonly #waiting: Readonly<Record<string, string>>;
  readonly #branches = new Map<string, Node>();
  readonly #layerOf: LayerOf;

  constructor(branches: Readonly<Record<string, string>>, layerOf: LayerOf = () => 0) {
    this.#waiting = branches;
    this.#layerOf = layerOf;
  }

  #branchOf(first: string): Node | undefined {
    const built = this.#branches.get(first);
    if (built || !Object.hasOwn(this.#waiting, first)) return built;
    const root = waitingFor((this.#waiting[first] as string).split(BETWEEN));
    this.#branches.set(first, root);
    return root;
  }

  /** Hits in order of their first word: in each layer the longest there. In the first a word belongs to one hit; in the others a hit that lies within one that begins earlier is left out. */
  scan(words: readonly Word[]): Hit<number>[] {
    const hits: Hit<number>[] = [];
    const reached: number[] = [];
    for (let from = 0; from < words.length; from++) {
      const root = this.#branchOf((words[from] as Word).key);
      if (!root) continue;
      const found: Found = [];
      this.#follow(root, words, from, found);
      found.forEach(({ to, targets }, layer) => {
        if ((layer === 0 ? from : to - 1) < (reached[layer] ?? 0)) return;
        for (const target of targets) hits.push({ from, to, target });
        reached[layer] = to;
      });
    }
    return hits;
  }

  /** Puts into `found` the longest phrases through `node`, which stands for word `at`; all of one length. */
  #follow(node: Node, words: readonly Word[], at: number, found: Found): void {
    const { targets, next, any } = opened(node);
    const to = at + 1;
    for (const target of targets ?? []) {
      const layer = this.#layerOf(target);
      const best = found[layer];
      if (best?.to === to) best.targets.add(target);
      else if (!best || best.to < to) found[layer] = { to, targets: new Set([target]) };
    }
    const following = words[to];
    if (!following || (words[at] as Word).stop) return;
    const exact = next?.get(following.key);
    if (exact) this.#follow(exact, words, to, found);
    if (any) this.#follow(any, words, to, found);
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
      node.targets.push(Number(line));
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

/** The compiled knowledge as a file of lines: the first decides, each other holds one page's passages, read when one is cited. */
import type { Compiled, Passage } from '../compiled/compiled.ts';

interface Head {
  /** Of the data files it was made from. */
  readonly stamp: string;
  readonly compiled: Omit<Compiled, 'passages'>;
  /** The passages of each following line, in its order. */
  readonly refs: readonly (readonly string[])[];
}

/** `compiled` as text. `JSON.stringify` breaks no line, so a line is a page. */
export function store({ passages, ...compiled }: Compiled, stamp: string): string {
  const pages = Map.groupBy(Object.entries(passages), ([, { source }]) => source);
  const lists = [...pages.values()];
  const head: Head = { stamp, compiled, refs: lists.map((list) => list.map(([ref]) => ref)) };
  return [head, ...lists.map((list) => list.map(([, passage]) => passage))]
    .map((line) => JSON.stringify(line))
    .join('\n');
}

/** What `text` holds, equal to what was stored; undefined where it has another stamp. Throws for a torn text. */
export function restore(text: string, stamp?: string): Compiled | undefined {
  const [first, ...lines] = text.split('\n') as [string, ...string[]];
  const head = JSON.parse(first) as Head;
  if (stamp !== undefined && head.stamp !== stamp) return undefined;
  if (lines.length !== head.refs.length) throw new SyntaxError('the stored knowledge is torn');
  return { ...head.compiled, passages: lazily(head.refs, lines) };
}

/** An answer cites a few pages of hundreds: the others are never parsed. */
function lazily(refs: Head['refs'], lines: readonly string[]): Compiled['passages'] {
  const passages: Record<string, Passage> = {};
  refs.forEach((own, line) => {
    let parsed: readonly Passage[] | undefined;
    own.forEach((ref, index) => {
      Object.defineProperty(passages, ref, {
        enumerable: true,
        get: () => {
          parsed ??= JSON.parse(lines[line] as string) as readonly Passage[];
          return parsed[index];
        },
      });
    });
  });
  return passages;
}

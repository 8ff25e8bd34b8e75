/**
 * The compiled knowledge as a file of lines: the first decides, the others are read when asked for: the index of wordings, the
 * tables, what each entry says, the passages of each page. A refusal's answer needs a few of hundreds.
 */
import type { Compiled, Entry, Passage } from '../compiled/compiled.ts';

/** Parts of the knowledge that many an answer never touches. */
const LATE = [
  'wordings',
  'postings',
  'idf',
  'pages',
  'fixes',
  'roles',
  'applications',
  'tokenClaims',
  'said',
] as const;
type Late = (typeof LATE)[number];
type Says = Pick<Entry, 'questions' | 'wordings' | 'cause' | 'fixes' | 'limits'>;
type EntryHead = Omit<Entry, keyof Says>;

interface Head {
  /** Of the data files it was made from. */
  readonly stamp: string;
  readonly compiled: Omit<Compiled, Late | 'entries' | 'passages'>;
  readonly entries: readonly EntryHead[];
  /** The passages of each page, in the order of the pages' lines. */
  readonly refs: readonly (readonly string[])[];
  /** Bytes of each following line. */
  readonly bytes: readonly number[];
}

const BREAK = 1;
const encode = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/** `compiled` as bytes. `JSON.stringify` breaks no line, so a line is a part. */
export function store({ passages, entries, ...rest }: Compiled, stamp: string): Buffer {
  const pages = [...Map.groupBy(Object.entries(passages), ([, { source }]) => source).values()];
  const deciding: Record<string, unknown> = { ...rest };
  const late = LATE.map((name) => {
    delete deciding[name];
    return rest[name];
  });
  const heads: EntryHead[] = [];
  const says = entries.map(({ questions, wordings, cause, fixes, limits, ...head }): Says => {
    heads.push(head);
    return { questions, wordings, cause, fixes, limits };
  });
  const lines = [...late, ...says, ...pages.map((list) => list.map(([, passage]) => passage))].map(encode);
  const head: Head = {
    stamp,
    compiled: deciding as unknown as Head['compiled'],
    entries: heads,
    refs: pages.map((list) => list.map(([ref]) => ref)),
    bytes: lines.map(({ length }) => length),
  };
  return Buffer.concat([encode(head), ...lines].flatMap((line) => [line, Buffer.from('\n')]));
}

/** What `bytes` hold, equal to what was stored; undefined where they have another stamp. Throws for a torn file. */
export function restore(bytes: Buffer, stamp?: string): Compiled | undefined {
  const end = bytes.indexOf('\n');
  const head = JSON.parse(bytes.toString('utf8', 0, end < 0 ? bytes.length : end)) as Head;
  if (stamp !== undefined && head.stamp !== stamp) return undefined;
  let from = end + BREAK;
  const parts = head.bytes.map((length) => {
    const at = from;
    from += length + BREAK;
    return once(() => JSON.parse(bytes.toString('utf8', at, at + length)) as unknown);
  });
  if (from !== bytes.length) throw new SyntaxError('the stored knowledge is torn');
  const compiled = { ...head.compiled } as Record<string, unknown>;
  LATE.forEach((name, index) => {
    Object.defineProperty(compiled, name, { enumerable: true, get: parts[index] as () => unknown });
  });
  const says = parts.slice(LATE.length) as (() => Says)[];
  compiled.entries = head.entries.map((one, index) => entry(one, says[index] as () => Says));
  const pages = parts.slice(LATE.length + head.entries.length) as (() => readonly Passage[])[];
  compiled.passages = passages(head.refs, pages);
  return compiled as unknown as Compiled;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** `one` with what it says behind getters of its own, so that copies and comparisons see them. */
const entry = (one: EntryHead, says: () => Says): Entry => ({
  ...one,
  get questions() {
    return says().questions;
  },
  get wordings() {
    return says().wordings;
  },
  get cause() {
    return says().cause;
  },
  get fixes() {
    return says().fixes;
  },
  get limits() {
    return says().limits;
  },
});

/** Passages by their reference. Thousands of getters would take longer to make than a start may. */
function passages(
  refs: Head['refs'],
  pages: readonly (() => readonly Passage[])[],
): Readonly<Record<string, Passage>> {
  const places = new Map<string, readonly [number, number]>();
  refs.forEach((own, page) => {
    own.forEach((ref, index) => {
      places.set(ref, [page, index]);
    });
  });
  const read = (ref: string | symbol): Passage | undefined => {
    const place = typeof ref === 'string' ? places.get(ref) : undefined;
    return place && pages[place[0]]?.()[place[1]];
  };
  return new Proxy<Record<string, Passage>>(
    {},
    {
      get: (_, ref) => read(ref),
      has: (_, ref) => typeof ref === 'string' && places.has(ref),
      ownKeys: () => [...places.keys()],
      getOwnPropertyDescriptor: (_, ref) => {
        const value = read(ref);
        return value && { value, enumerable: true, configurable: true, writable: false };
      },
    },
  );
}

/**
 * The compiled knowledge as a file of lines: the first decides, the others are read when asked for: the tables, the indexes by the
 * beginning of a word, what each entry says, the passages of each page. An answer needs a few of thousands.
 */
import { fstatSync, openSync, readSync } from 'node:fs';
import type { Compiled, Entry, Passage } from '../compiled/compiled.ts';
import { type PieceOf, piecesOf, wideRecord } from './wide-record.ts';

/** Parts of the knowledge that many an answer never touches. */
const LATE = ['wordings', 'pages', 'fixes', 'roles', 'applications', 'tokenClaims'] as const;
type Late = (typeof LATE)[number];

/** Records of thousands of keys, and what of a key names its piece: words by their beginning, passages by their page. */
const byBeginning: PieceOf = (term) => term.slice(0, 2);
const byPage: PieceOf = (ref) => ref.slice(0, ref.indexOf('#'));
const WIDE = { postings: byBeginning, idf: byBeginning, said: byBeginning, passages: byPage } as const;
type Wide = keyof typeof WIDE;
const NAMES = Object.keys(WIDE) as Wide[];

type Says = Pick<Entry, 'questions' | 'wordings' | 'cause' | 'fixes' | 'limits'>;
type EntryHead = Omit<Entry, keyof Says>;

interface Head {
  /** Of the data files it was made from. */
  readonly stamp: string;
  readonly compiled: Omit<Compiled, Late | Wide | 'entries'>;
  readonly said: Omit<Compiled['said'], 'postings'>;
  readonly entries: readonly EntryHead[];
  /** The names of each wide record's pieces, in the order of their lines. */
  readonly pieces: Readonly<Record<Wide, readonly string[]>>;
  /** Bytes of each following line. */
  readonly bytes: readonly number[];
}

/** Where the bytes are read from, part by part. */
export interface Parts {
  readonly length: number;
  /** The text of bytes `from` to `to`. */
  readonly text: (from: number, to: number) => string;
}

/** The parts of a file, which stays open: most of it is never read. Throws where it cannot be opened. */
export function partsOf(path: string): Parts {
  const file = openSync(path, 'r');
  return {
    length: fstatSync(file).size,
    text: (from, to) => {
      const bytes = Buffer.allocUnsafe(to - from);
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, to - from, from));
    },
  };
}

const BREAK = 1;
/** The first line says how many bytes the second one has, which decides. */
const COUNT = 12;
const encode = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/** `compiled` as bytes. `JSON.stringify` breaks no line, so a line is a part. */
export function store(
  { passages, postings, idf, said: { postings: said, ...saidHead }, entries, ...rest }: Compiled,
  stamp: string,
): Buffer {
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
  const wide: Record<Wide, Readonly<Record<string, unknown>>> = { postings, idf, said, passages };
  const pieces = NAMES.map((name) => piecesOf(wide[name], WIDE[name]));
  const lines = [...late, ...says, ...pieces.flatMap((one) => [...one.values()])].map(encode);
  const head: Head = {
    stamp,
    compiled: deciding as unknown as Head['compiled'],
    said: saidHead,
    entries: heads,
    pieces: Object.fromEntries(
      NAMES.map((name, at) => [name, [...(pieces[at]?.keys() ?? [])]]),
    ) as unknown as Head['pieces'],
    bytes: lines.map(({ length }) => length),
  };
  const first = encode(head);
  const count = Buffer.from(String(first.length).padStart(COUNT));
  return Buffer.concat([count, first, ...lines].flatMap((line) => [line, Buffer.from('\n')]));
}

/** What `bytes` hold, equal to what was stored; undefined where they have another stamp. Throws for a torn file. */
export function restore(bytes: Parts, stamp?: string): Compiled | undefined {
  const begin = COUNT + BREAK;
  const end = begin + Number(bytes.text(0, COUNT));
  const head = JSON.parse(bytes.text(begin, end)) as Head;
  if (stamp !== undefined && head.stamp !== stamp) return undefined;
  let from = end + BREAK;
  const parts = head.bytes.map((length) => {
    const at = from;
    from += length + BREAK;
    return once(() => JSON.parse(bytes.text(at, at + length)) as unknown);
  });
  if (from !== bytes.length) throw new SyntaxError('the stored knowledge is torn');
  const compiled = { ...head.compiled } as Record<string, unknown>;
  LATE.forEach((name, index) => {
    Object.defineProperty(compiled, name, { enumerable: true, get: parts[index] as () => unknown });
  });
  const says = parts.slice(LATE.length) as (() => Says)[];
  compiled.entries = head.entries.map((one, index) => entry(one, says[index] as () => Says));
  let next = LATE.length + head.entries.length;
  const wide = <T>(name: Wide): Readonly<Record<string, T>> =>
    wideRecord(
      new Map(head.pieces[name].map((piece) => [piece, parts[next++] as () => Readonly<Record<string, T>>])),
      WIDE[name],
    );
  compiled.postings = wide<readonly number[]>('postings');
  compiled.idf = wide<number>('idf');
  compiled.said = { ...head.said, postings: wide<string>('said') };
  compiled.passages = wide<Passage>('passages');
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

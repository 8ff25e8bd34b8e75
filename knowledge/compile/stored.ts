/**
 * The compiled knowledge as a file of lines: the first decides, the others are read when asked for: the tables, the indexes by the
 * beginning of a word, each entry, the passages of each page. An answer needs a few of thousands.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Compiled, Fix, Passage, Wording } from '../compiled/compiled.ts';
import { lateList } from './late-list.ts';
import { type PieceOf, piecesOf, wideRecord } from './wide-record.ts';

/** Parts of the knowledge that many an answer never touches. */
const LATE = ['wordings', 'pages', 'roles', 'applications', 'tokenClaims'] as const;
type Late = (typeof LATE)[number];

/** Records of thousands of keys, and what of a key names its piece: words by their beginning, passages by their page. */
const byBeginning: PieceOf = (term) => term.slice(0, 3);
const byPage: PieceOf = (ref) => ref.slice(0, ref.indexOf('#'));
const byKey: PieceOf = (key) => key;
const WIDE = {
  postings: byBeginning,
  idf: byBeginning,
  said: byBeginning,
  passages: byPage,
  fixes: byKey,
} as const;
type Wide = keyof typeof WIDE;
const NAMES = Object.keys(WIDE) as Wide[];

interface Head {
  /** Of the data files it was made from. */
  readonly stamp: string;
  readonly compiled: Omit<Compiled, Late | Wide | 'entries'>;
  readonly said: Omit<Compiled['said'], 'postings'>;
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
  /** Of what is not read on. */
  readonly close: () => void;
}

/** The parts of a file, which stays open: most of it is never read. Throws where it cannot be opened. */
export function partsOf(path: string): Parts {
  const file = openSync(path, 'r');
  return {
    length: fstatSync(file).size,
    text: (from, to) => {
      const bytes = Buffer.allocUnsafe(to - from);
      return bytes.toString('latin1', 0, readSync(file, bytes, 0, to - from, from));
    },
    close: () => closeSync(file),
  };
}

const BREAK = 1;
/** The first line says how many bytes the second one has, which decides. */
const COUNT = 12;
/** In ASCII alone, which is read several times as fast as UTF-8. */
const encode = (value: unknown): Buffer =>
  Buffer.from(
    JSON.stringify(value).replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
    'latin1',
  );

/** `compiled` as bytes. `JSON.stringify` breaks no line, so a line is a part. */
export function store(
  { passages, postings, idf, said: { postings: said, ...saidHead }, fixes, entries, ...rest }: Compiled,
  stamp: string,
): Buffer {
  const deciding: Record<string, unknown> = { ...rest };
  const late = LATE.map((name) => {
    delete deciding[name];
    return name === 'wordings' ? runsOf(rest.wordings) : rest[name];
  });
  const wide: Record<Wide, Readonly<Record<string, unknown>>> = { postings, idf, said, passages, fixes };
  const pieces = NAMES.map((name) => piecesOf(wide[name], WIDE[name]));
  const lines = [...late, ...entries, ...pieces.flatMap((one) => [...one.values()])].map(encode);
  const head: Head = {
    stamp,
    compiled: deciding as unknown as Head['compiled'],
    said: saidHead,
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
  const starts = [end + BREAK];
  for (const length of head.bytes) starts.push((starts.at(-1) as number) + length + BREAK);
  if (starts.at(-1) !== bytes.length) throw new SyntaxError('the stored knowledge is torn');
  const compiled = { ...head.compiled } as Record<string, unknown>;
  const made: unknown[] = [];
  const part = (line: number): unknown => {
    made[line] ??= JSON.parse(
      bytes.text(starts[line] as number, (starts[line + 1] as number) - BREAK),
    ) as unknown;
    return made[line];
  };
  let wordings: readonly Wording[] | undefined;
  LATE.forEach((name, line) => {
    const get = (): unknown => {
      if (name !== 'wordings') return part(line);
      wordings ??= wordingsOf(part(line) as Run[]);
      return wordings;
    };
    Object.defineProperty(compiled, name, { enumerable: true, get });
  });
  const entries = head.compiled.filed.ids.length;
  compiled.entries = lateList(entries, (place) => part(LATE.length + place));
  let next = LATE.length + entries;
  const wide = <T>(name: Wide): Readonly<Record<string, T>> => {
    const lines = new Map(head.pieces[name].map((piece) => [piece, next++]));
    return wideRecord(lines, (line) => part(line) as Readonly<Record<string, T>>, WIDE[name]);
  };
  compiled.postings = wide<readonly number[]>('postings');
  compiled.idf = wide<number>('idf');
  compiled.said = { ...head.said, postings: wide<string>('said') };
  compiled.passages = wide<Passage>('passages');
  compiled.fixes = wide<Fix>('fixes');
  return compiled as unknown as Compiled;
}

/** Wordings of one target stand together: the target, and how many they are. */
type Run = readonly [target: string, kind: Wording['kind'], count: number];

function runsOf(wordings: readonly Wording[]): Run[] {
  const runs: [string, Wording['kind'], number][] = [];
  for (const { target, kind } of wordings) {
    const last = runs.at(-1);
    if (last?.[0] === target && last[1] === kind) last[2]++;
    else runs.push([target, kind, 1]);
  }
  return runs;
}

const wordingsOf = (runs: readonly Run[]): Wording[] =>
  runs.flatMap(([target, kind, count]) => new Array<Wording>(count).fill({ target, kind }));

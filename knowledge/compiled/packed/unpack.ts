/** The compiled knowledge from its two packed texts, with the index of wordings built when it is first asked. Counterpart of `pack`. */
import type { Atom, CallerRow, Claim, Compiled, Entry, Page } from '../compiled.ts';
import { fileEntries } from '../file-entries.ts';
import { indexWordings } from '../index-wordings.ts';
import type { Deciding } from './deciding-spec.ts';
import type { Packed } from './pack.ts';
import type { PackedPhrases } from './pack-phrases.ts';
import type { PackedSaid } from './pack-said.ts';
import { unpackPassages } from './passages.ts';
import type { Saying } from './saying-spec.ts';
import type { Spec } from './spec.ts';
import { unpackPhrases } from './unpack-phrases.ts';
import { unpackSaid } from './unpack-said.ts';
import { tableOf, textsOf, unpacker } from './unpacker.ts';

const joined = <T>(decide: readonly object[], say: readonly object[]): T[] =>
  decide.map((one, index) => ({ ...one, ...say[index] }) as T);

/** Equal to what was packed, field by field. */
export function unpack({ core, rest }: Packed): Compiled {
  const [[atom, decides], words, atoms, deciding, phrases] = JSON.parse(core) as [
    [Spec<Atom>, Spec<Deciding>],
    string[],
    unknown[],
    unknown,
    PackedPhrases,
  ];
  const known = { words: textsOf(words) };
  const tables = { ...known, atoms: tableOf(atoms, unpacker(atom, known)) };
  const { entries, rows, claims, values, ...decided } = unpacker(decides, tables)(deciding);
  const [[page, saying], texts, sources, said, index] = JSON.parse(rest) as [
    [Spec<Page>, Spec<Saying>],
    string[],
    unknown,
    unknown,
    PackedSaid,
  ];
  const word = textsOf(texts);
  const { pages, passages } = unpackPassages(sources, unpacker(page, { words: word }), word);
  const says = unpacker(saying, { words: word, refs: textsOf(Object.keys(passages)) })(said);
  const all = {
    ...decided,
    values: values.map((one) => (one.label ? one : { ...one, label: one.value.replaceAll('-', ' ') })),
    phrases: unpackPhrases(phrases),
    pages,
    passages,
    filed: fileEntries(entries),
    fixes: says.fixes,
    roles: says.roles,
    applications: says.applications,
    tokenClaims: says.tokenClaims,
    entries: joined<Entry>(entries, says.entries),
    rows: joined<CallerRow>(rows, says.rows),
    claims: joined<Claim>(claims, says.claims),
  };
  let wordings: ReturnType<typeof indexWordings> | undefined;
  const made = (): ReturnType<typeof indexWordings> => {
    wordings ??= indexWordings(all);
    return wordings;
  };
  return {
    ...all,
    get wordings() {
      return made().wordings;
    },
    get postings() {
      return made().postings;
    },
    get idf() {
      return made().idf;
    },
    said: unpackSaid(index),
  };
}

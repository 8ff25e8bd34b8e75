/** The compiled knowledge from its two packed texts, with the index of wordings built when it is first asked. Counterpart of `pack`. */
import type { CallerRow, Claim, Compiled, Entry } from '../compiled.ts';
import { fileEntries } from '../file-entries.ts';
import { indexWordings } from '../index-wordings.ts';
import { text } from './codec.ts';
import { decidingCodec } from './deciding.ts';
import type { Packed } from './pack.ts';
import type { PackedPhrases } from './pack-phrases.ts';
import type { PackedSaid } from './pack-said.ts';
import { unpackPassages } from './passages.ts';
import { sayingCodec } from './saying.ts';
import { Table } from './table.ts';
import { unpackPhrases } from './unpack-phrases.ts';
import { unpackSaid } from './unpack-said.ts';

const joined = <T>(decide: readonly object[], say: readonly object[]): T[] =>
  decide.map((one, index) => ({ ...one, ...say[index] }) as T);

/** Equal to what was packed, field by field. */
export function unpack({ core, rest }: Packed): Compiled {
  const [words, atoms, deciding, phrases] = JSON.parse(core) as [
    unknown[],
    unknown[],
    unknown,
    PackedPhrases,
  ];
  const { entries, rows, claims, ...decides } = decidingCodec({ words, atoms }).codec.unpack(deciding);
  const [texts, sources, saying, said] = JSON.parse(rest) as [unknown[], unknown, unknown, PackedSaid];
  const table = new Table(text, texts);
  const { pages, passages } = unpackPassages(sources, table);
  const refs = new Table(text, Object.keys(passages));
  const says = sayingCodec(refs, table).unpack(saying);
  const all = {
    ...decides,
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
  let index: ReturnType<typeof indexWordings> | undefined;
  const made = (): ReturnType<typeof indexWordings> => {
    index ??= indexWordings(all);
    return index;
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
    said: unpackSaid(said),
  };
}

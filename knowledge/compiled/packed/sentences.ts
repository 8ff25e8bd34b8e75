/** Sentences of the knowledge with their citations as numbers: of a passage and of the relation. */
import type { Cite, KnownSentence, KnownSilence, KnownStatement, Relation } from '../compiled.ts';
import { type Codec, list, plain, record, some, text } from './codec.ts';
import type { Table } from './table.ts';

const RELATIONS: readonly Relation[] = ['directly', 'indirectly', 'against'];

/** Codecs of a citation and of what cites. */
export interface SentenceCodecs {
  readonly cites: Codec<readonly [Cite, ...Cite[]]>;
  readonly statement: Codec<KnownStatement>;
  readonly sentence: Codec<KnownSentence>;
}

/** `refs` names passages, `words` dates and the ids of pages. */
export function sentenceCodecs(refs: Table<string>, words: Table<string>): SentenceCodecs {
  const cite: Codec<Cite> = {
    pack: ({ ref, relation }) => refs.pack(ref) * RELATIONS.length + RELATIONS.indexOf(relation),
    unpack: (packed) => {
      const number = packed as number;
      return {
        ref: refs.unpack(Math.floor(number / RELATIONS.length)),
        relation: RELATIONS[number % RELATIONS.length] as Relation,
      };
    },
  };
  const cites = some(cite);
  const statement = record<KnownStatement>({ text, cites });
  const silence = record<KnownSilence>({
    silence: text,
    looked: list(words),
    on: words,
    check: plain<string>(),
  });
  return {
    cites,
    statement,
    sentence: {
      // A statement has two fields, a silence three or four.
      pack: (value) => ('text' in value ? statement.pack(value) : silence.pack(value)),
      unpack: (packed) => ((packed as unknown[]).length === 2 ? statement : silence).unpack(packed),
    },
  };
}

/** The compiled knowledge as two small texts: what decides, and what is said. Counterpart of `unpack`. */
import type { Compiled } from '../compiled.ts';
import { text } from './codec.ts';
import { decidingCodec } from './deciding.ts';
import { packPassages } from './pack-passages.ts';
import { packPhrases } from './pack-phrases.ts';
import { packSaid } from './pack-said.ts';
import { sayingCodec } from './saying.ts';
import { Table } from './table.ts';

/** Two JSON texts; both are needed to answer. */
export interface Packed {
  readonly core: string;
  readonly rest: string;
}

/** Packs `compiled`; the index over wordings is left out, as it follows from the rest. */
export function pack(compiled: Compiled): Packed {
  const deciding = decidingCodec();
  const core = deciding.codec.pack(compiled);
  const words = new Table(text);
  const sources = packPassages(compiled, words);
  const refs = new Table(text, Object.keys(compiled.passages));
  const saying = sayingCodec(refs, words).pack(compiled);
  return {
    core: JSON.stringify([deciding.words.stored, deciding.atoms.stored, core, packPhrases(compiled.phrases)]),
    rest: JSON.stringify([words.stored, sources, saying, packSaid(compiled.said)]),
  };
}

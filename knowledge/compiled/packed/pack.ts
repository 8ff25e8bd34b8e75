/** The compiled knowledge as two small texts: what decides, and what is said. Counterpart of `unpack`. */
import type { Compiled } from '../compiled.ts';
import { atomSpec, decidingSpec } from './deciding-spec.ts';
import { packPassages, pageSpec } from './pack-passages.ts';
import { packPhrases } from './pack-phrases.ts';
import { packSaid } from './pack-said.ts';
import { pack as packBy, Table } from './packer.ts';
import { sayingSpec } from './saying-spec.ts';

/** Two JSON texts; both are needed to answer. */
export interface Packed {
  readonly core: string;
  readonly rest: string;
}

/** Packs `compiled`; the index over wordings is left out, as it follows from the rest. */
export function pack(compiled: Compiled): Packed {
  const words = new Table();
  const atoms = new Table((atom) => packBy(atomSpec, atom as never, { words }));
  // A label that follows from its value is left out.
  const values = compiled.values.map((one) =>
    one.label === one.value.replaceAll('-', ' ') ? { ...one, label: '' } : one,
  );
  const deciding = packBy(decidingSpec, { ...compiled, values }, { words, atoms });
  const texts = new Table();
  const refs = new Table(undefined, Object.keys(compiled.passages));
  const sources = packPassages(compiled, texts);
  const saying = packBy(sayingSpec, compiled, { refs, words: texts });
  return {
    core: JSON.stringify([
      [atomSpec, decidingSpec],
      words.stored,
      atoms.stored,
      deciding,
      packPhrases(compiled.phrases),
    ]),
    rest: JSON.stringify([[pageSpec, sayingSpec], texts.stored, sources, saying, packSaid(compiled.said)]),
  };
}

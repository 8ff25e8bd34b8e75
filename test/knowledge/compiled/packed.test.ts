/** The packed form that the browser loads is the compiled knowledge, no more and no less, and a fraction of its size. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../knowledge/compiled/compiled.ts';
import { pack } from '../../../knowledge/compiled/packed/pack.ts';
import { pack as packBy } from '../../../knowledge/compiled/packed/packer.ts';
import { oneOf } from '../../../knowledge/compiled/packed/spec.ts';
import { unpack } from '../../../knowledge/compiled/packed/unpack.ts';
import { compiledAnew as compiled } from '../../compiled-anew.ts';

const packed = pack(compiled);

describe('pack and unpack', () => {
  it('what is unpacked equals what was packed, the index over wordings too', () => {
    expect(unpack(packed)).toStrictEqual(compiled);
  });

  it('the same knowledge packs to the same bytes', () => {
    expect(pack(unpack(packed))).toEqual(packed);
  });

  it('both texts together are a good third smaller than the plain form, compressed', () => {
    const size = (text: string): number => gzipSync(text, { level: 9 }).length;
    expect(size(packed.core) + size(packed.rest)).toBeLessThan(size(JSON.stringify(compiled)) * 0.67);
  });

  it('an address that does not follow from its words is kept as it is', () => {
    const [ref, passage] = Object.entries(compiled.passages)[0] as [string, Passage];
    const odd = { ...passage, url: `${passage.url}%20%zz` };
    const changed = { ...compiled, passages: { ...compiled.passages, [ref]: odd } };
    expect(unpack(pack(changed)).passages[ref]).toEqual(odd);
  });

  it('a word outside a fixed list is refused, not lost', () => {
    expect(() => packBy(oneOf(['a', 'b']), 'c' as 'a', {})).toThrow('is none of a, b');
  });
});

/** Which phrases yield to which: those that name things to one another, those that tell what a sentence says only to their own kind. */
import type { Compiled } from './compiled.ts';
import type { LayerOf } from './phrases.ts';

/** The layers of signs and `values`: names of things in the first, each name of `apart` in one of its own. */
export function layersOf({ values, apart }: Pick<Compiled, 'values' | 'apart'>): LayerOf {
  const layers = values.map(({ name }) => 1 + apart.indexOf(name));
  return (target) => (target < 0 ? (layers[-1 - target] as number) : 0);
}

/** Which values a key of a secret takes: the surer the key and the form, the more. */

import type { KeyedValue } from './keyed-value.ts';
import { strength } from './strength.ts';

/** Anything that is no placeholder: the key alone proves it. */
const any = ({ trust, value }: KeyedValue): boolean =>
  trust === 'prose'
    ? strength.isMixed(value) && !/\s/.test(value)
    : value.length >= (trust === 'literal' ? 3 : 4);

/** Letters and digits mixed: the key is used for other things too. */
const mixed = ({ value }: KeyedValue): boolean => strength.isMixed(value);

/** As machines make them, at least so long. */
const random =
  (shortest: number) =>
  ({ value }: KeyedValue): boolean =>
    strength.isRandom(value, shortest);

export const takes = { any, mixed, random };

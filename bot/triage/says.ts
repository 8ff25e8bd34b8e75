/** Tells whether a message says something of a certain meaning. */
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';

/** Whether words of the vocabulary's cue `meaning` stand in it. */
export const says = ({ hits }: Pick<Evidence, 'hits'>, lexicon: Lexicon, meaning: string): boolean =>
  hits.some(({ target }) => lexicon.key(target) === `cue=${meaning}`);

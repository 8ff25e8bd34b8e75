/** How an entry, caller row or claim is called where it is offered. */
import type { Lexicon } from '../lexicon.ts';

/** The title of an entry, row or claim; undefined for an unknown id. */
export function titleOf(id: string, lexicon: Lexicon): string | undefined {
  const row = lexicon.row.get(id);
  const claim = lexicon.compiled.claims.find((one) => one.id === id);
  return (
    lexicon.entry.get(id)?.title ??
    (row ? `${row.title}: ${row.who}` : undefined) ??
    (claim ? `Claim: “${claim.title}”` : undefined)
  );
}

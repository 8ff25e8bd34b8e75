/** The sentences in which a message asks or tells, without what it quotes. */
import type { Clause } from '../../evidence/evidence.ts';

/** Words `from`…`to` of a message. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Sentences of `clauses`, in order. */
export function sentences(clauses: readonly Clause[]): Span[] {
  const found: { from: number; to: number; sentence: number }[] = [];
  for (const { from, to, sentence, kind } of clauses) {
    if (kind === 'quote') continue;
    const last = found.at(-1);
    if (last && last.sentence === sentence) last.to = to;
    else found.push({ from, to, sentence });
  }
  return found;
}

/** Which refusal of a message is the cause: not the wrapper but what it wraps, and of several the earliest stage. */
import type { Sign } from '../../knowledge/compiled/compiled.ts';
import { stages } from '../../knowledge/compiled/stages.ts';
import type { Fact } from '../evidence/fact.ts';
import type { Lexicon } from '../lexicon.ts';

/** What a service said. */
export interface Refusal {
  readonly sign: Sign;
  /** Whether it was met, or only asked about. */
  readonly met: boolean;
  readonly fact: Fact;
}

/**
 * The refusals of `facts`, the deciding one first: met before asked, specific before generic, earliest stage, and of equals
 * the one printed last, which is the innermost of a wrapper.
 */
export function refusals(facts: readonly Fact[], lexicon: Lexicon): Refusal[] {
  const found: Refusal[] = [];
  for (const fact of facts) {
    if (
      fact.name !== 'code' ||
      (fact.stance !== 'failing' && fact.stance !== 'asked' && fact.stance !== 'believed')
    )
      continue;
    const sign = lexicon.signByCode.get(fact.value.toLowerCase());
    if (sign) found.push({ sign, met: fact.stance === 'failing', fact });
  }
  const met = found.some((one) => one.met);
  return found
    .filter((one) => one.met === met)
    .sort(
      (a, b) =>
        Number(a.sign.generic) - Number(b.sign.generic) ||
        Number(a.sign.stage === 'not-identity') - Number(b.sign.stage === 'not-identity') ||
        stages.indexOf(a.sign.stage) - stages.indexOf(b.sign.stage) ||
        (b.fact.at ?? 0) - (a.fact.at ?? 0),
    );
}

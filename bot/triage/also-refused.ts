/** Finds the refusals of a message beside the deciding one: another service's answer to another call, which wants its own remedy. */
import type { Entry } from '../../knowledge/compiled/compiled.ts';
import { type Situation, speaksOf } from './situation.ts';
import { candidates, stand } from './standing.ts';

/** A further refusal, and the entry on it. */
export interface AlsoRefused {
  readonly code: string;
  readonly entry: Entry;
}

const MOST = 2;
/** Reports what another service refused, as a wrapper does. */
const REPORTS = 'data-source';

/** At most two further refusals of other services than the deciding one's, each with the entry that stands for its code; none of `answered`. */
export function alsoRefused(
  { refused, view, lexicon }: Situation,
  answered: readonly Entry[],
): AlsoRefused[] {
  const [first, ...others] = refused;
  if (!first?.met || others.length === 0 || first.sign.service === REPORTS) return [];
  const services = new Set([first.sign.service, REPORTS]);
  const called = [...candidates(view, lexicon)];
  const found: AlsoRefused[] = [];
  for (const { sign } of others) {
    if (sign.generic || sign.stage === 'not-identity' || services.has(sign.service)) continue;
    const [entry] = stand(
      called.filter((one) => speaksOf(one, sign.code)),
      view,
      [],
    );
    if (!entry || answered.includes(entry) || found.some((one) => one.entry === entry)) continue;
    services.add(sign.service);
    found.push({ code: sign.code, entry });
  }
  return found.slice(0, MOST);
}

/** How well a statement is known, from the kinds of its sources, their relation to it, and their age at `now`. */
import type { Cite, Passage } from '../../knowledge/compiled/compiled.ts';
import type { SourceKind } from '../../knowledge/compiled/source-kinds.ts';
import type { Statement } from './answer.ts';

const OFFICIAL: ReadonlySet<SourceKind> = new Set([
  'documentation',
  'specification',
  'repository',
  'official-blog',
  'support',
]);
const DAY = 86_400;
/** Days after which a passage's age is said, and after which it no longer documents anything. */
export const AGING_DAYS = 180;
export const STALE_DAYS = 365;

/** Days between a passage's check and `now` (Unix seconds). */
export function ageInDays(checked: string, now: number): number {
  let day = days.get(checked);
  if (day === undefined) {
    day = Date.parse(checked) / 1000;
    days.set(checked, day);
  }
  return Math.floor((now - day) / DAY);
}

/** Days of the knowledge in Unix seconds; there are few, and each is parsed once. */
const days = new Map<string, number>();

/** Grade of a statement with `cites`; `now` in Unix seconds, 0 for no ageing. */
export function grade(
  cites: readonly Cite[],
  passages: Readonly<Record<string, Passage>>,
  now: number,
): Statement['grade'] {
  let direct = false;
  let indirect = false;
  let against = false;
  let fresh = now === 0;
  for (const { ref, relation } of cites) {
    const passage = passages[ref];
    if (!passage) continue;
    const official = OFFICIAL.has(passage.kind);
    if (now > 0 && official && relation !== 'against' && ageInDays(passage.checked, now) <= STALE_DAYS)
      fresh = true;
    // What somebody guessed in a thread is no source that disagrees.
    if (relation === 'against') against ||= passage.kind !== 'community';
    else if (official && relation === 'directly') direct = true;
    else if (official) indirect = true;
  }
  if (against) return 'disagree';
  if (!direct && !indirect) return 'observed';
  if (!fresh) return 'stale';
  return direct ? 'documented' : 'indirect';
}

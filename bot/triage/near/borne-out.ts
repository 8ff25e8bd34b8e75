/** Whether the words of a message bear out what its code decides: a code often has more causes than the one its entry names. */
import type { Entry } from '../../../knowledge/compiled/compiled.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { namesCode, type Situation } from '../situation.ts';
import type { Likely } from './likelihood.ts';
import { likelyAnswers } from './likely-answers.ts';

/** Of the likelihood of all causes, the first one's share at least; a truth less likely than it answers another part of the message and is no rival. Measured on unseen messages: above it one in thirty is wrong, below it one in three. */
const SHARE = 0.9;
/** And all answers together this likely, since what is perhaps none of ours is not sure; or it alone nearly so. */
const TOGETHER = 0.9;
const ALONE = 0.8;
const SUGGESTIONS = 3;
/** An entry this likely, and so many times likelier than the code's, answers instead. Measured on unseen messages. */
const INSTEAD_FROM = 0.5;
const INSTEAD_TIMES = 5;

/**
 * Which entries answer, what decided them, how certain the first one is, and what else the words come near to. Of a code they are
 * `answered`; where the words tell another entry by far, that one alone, decided by the words and only the nearest. An answer that
 * `asks`, or that builds on what was given to an earlier question, stays with its entries.
 */
export function borneOut(
  now: Situation,
  answered: readonly Entry[],
  asks: boolean,
): Pick<Diagnosis, 'by' | 'match' | 'nearest' | 'entries'> {
  const { lexicon, evidence } = now;
  const first = answered[0] as Entry;
  const { candidates, none, ask } = likelyAnswers(now);
  const likely = candidates.filter(({ kind }) => kind === 'entry');
  const own = likely.find(({ id }) => id === first.id)?.likelihood ?? 0;
  const causes = likely
    .filter(({ id }) => id === first.id || lexicon.entry.get(id)?.kind === 'cause')
    .reduce((sum, { likelihood }) => sum + likelihood, 0);
  const leads = likely[0]?.id === first.id;
  if (leads && own >= SHARE * causes && (none + ask <= 1 - TOGETHER || own >= ALONE))
    return { by: 'refusal', match: 'certain', nearest: [], entries: answered };
  const stays = asks || evidence.facts.some(({ from }) => from === 'given');
  const instead = stays ? undefined : told(likely[0], first, own, now);
  const entries = instead ? [instead] : answered;
  const others = [...answered, ...likely].filter(
    ({ id }) => entries.every((one) => one.id !== id) && lexicon.entry.get(id)?.kind !== 'not-identity',
  );
  return {
    by: instead ? 'question' : 'refusal',
    match: instead && faulty(instead, now) ? 'certain' : 'nearest',
    nearest: [...new Set(others.map(({ id }) => id))].slice(0, SUGGESTIONS),
    entries,
  };
}

/** The entry of the likeliest, where it is likelier by far than `first` of likelihood `own` and may stand. */
function told(best: Likely | undefined, first: Entry, own: number, now: Situation): Entry | undefined {
  if (!best || best.likelihood < INSTEAD_FROM || best.likelihood <= INSTEAD_TIMES * own) return undefined;
  const entry = now.lexicon.entry.get(best.id);
  // What the conditions put behind the first one, words alone do not put before it.
  return entry && !first.before.includes(entry.id) && mayStand(entry, now) ? entry : undefined;
}

/** Whether what `entry` names stands in the token itself. */
const faulty = ({ when }: Entry, { view }: Situation): boolean =>
  when.some((atom) => atom.test === 'fact' && atom.name === 'token.problem' && view.holds(atom));

/** Whether `entry` tells more than whose application ID it is and lacks nothing that it asks for but what words tell, since those were weighed: it speaks of no other code or service. One of a code that lacks nothing stood by its conditions, and they decide. */
const mayStand = (entry: Entry, { view }: Situation): boolean => {
  const lacking = entry.when.filter((atom) => !view.holds(atom));
  return (
    entry.kind !== 'not-identity' &&
    entry.about.every(({ name }) => name !== 'application') &&
    lacking.every(({ test, name }) => test === 'fact' && name !== 'code' && name !== 'service') &&
    (lacking.length > 0 || !namesCode(entry))
  );
};

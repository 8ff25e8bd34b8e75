/** The entries, caller rows and claims that could answer a message in prose, each with what speaks for it. */
import type { Wording } from '../../../knowledge/compiled/compiled.ts';
import type { Term } from '../../../knowledge/compiled/terms.ts';
import { atomKeys } from '../atom-keys.ts';
import { names } from '../gate.ts';
import { nearness, targetsOf } from '../search.ts';
import type { Situation } from '../situation.ts';
import { contradicted } from './contradicted.ts';
import type { SaidOf } from './said.ts';
import type { Message } from './without-courtesies.ts';

/** What speaks for or against a candidate; yes is 1, no is 0. */
export interface Signals {
  /** How far its nearest wording is the whole message. */
  readonly worded: number;
  /** By how much the message's words are less likely where it is the answer than where the likeliest is: from 0 down, hundreds. */
  readonly said: number;
  /** The message touches what the entry is about. */
  readonly about: number;
  /** How often it was the right answer to people's messages: the root of their number. */
  readonly asked: number;
  /** It stands as a cause by its conditions. */
  readonly stands: number;
  /** A caller row whose conditions hold; and the message asks who runs it. */
  readonly rowStands: number;
  readonly rowAsked: number;
  readonly claim: number;
  /** A claim met by its vocabulary; a message that asks for a verdict. */
  readonly claimMet: number;
  readonly claimJudged: number;
}

export interface Candidate {
  readonly id: string;
  readonly kind: Wording['kind'];
  readonly signals: Signals;
}

/** What was decided before: which rows stand, which claims are met, what the message asks for. */
export interface Known {
  readonly rows: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly causes: ReadonlySet<string>;
  readonly asksWho: boolean;
  readonly asksVerdict: boolean;
}

/** So many by what is said, and by the nearest wording. */
const POOL = 16;
const POOL_WORDED = 4;
/** From this nearness a wording begins to be the message's own. */
const WORDED_FROM = 0.5;
/** A message of more words is no single wording. */
const LONGEST_WORDED = 120;

/** Candidates in the order of the knowledge; `terms` and `whole` are the terms of `message`, the words of `now` without courtesies, and what is said of it. */
export function candidates(
  { evidence, lexicon, view }: Situation,
  message: Message,
  terms: readonly Term[],
  whole: SaidOf,
  known: Known,
): Candidate[] {
  const { targets, places } = targetsOf(lexicon);
  const { length } = message.words;
  const near = length > LONGEST_WORDED ? undefined : nearness(terms, lexicon);
  const pool = new Set([
    ...whole.likeliest.slice(0, POOL),
    ...[...(near?.keys() ?? [])].slice(0, POOL_WORDED),
  ]);
  for (const id of [...known.rows, ...known.claims, ...known.causes]) pool.add(places.get(id) as number);
  const present = new Set(
    evidence.facts.filter(({ stance }) => stance !== 'quoted').map(({ name, value }) => `${name}=${value}`),
  );
  // Words alone do not tell an assertion from its denial: unmet, a claim answers only who asks for a verdict and denies nothing.
  const judges = known.asksVerdict && !evidence.clauses.some(({ negated }) => negated);
  const may = ({ target, kind }: Wording): boolean => kind !== 'claim' || judges || known.claims.has(target);
  const touches = (id: string): boolean =>
    (lexicon.entry.get(id)?.about ?? []).every((atom) => atomKeys(atom).some((key) => present.has(key)));
  // Neither words nor the name of an item are a bridge from licences, limits or prices to who may do what.
  const beside = names(evidence, 'subject');
  const bears = ({ target, kind }: Wording): boolean =>
    !beside ||
    (kind === 'row'
      ? known.asksWho
      : touches(target) && lexicon.entry.get(target)?.about.some(({ name }) => name !== 'item') === true);
  const possible = ({ target }: Wording): boolean => {
    const conditional = lexicon.entry.get(target) ?? lexicon.row.get(target);
    return !(conditional && contradicted(conditional, view));
  };
  return [...pool]
    .filter((at) => {
      const wording = targets[at] as Wording;
      return may(wording) && bears(wording) && possible(wording);
    })
    .sort((a, b) => a - b)
    .map((at) => {
      const { target: id, kind } = targets[at] as Wording;
      const is = (yes: boolean): number => (yes ? 1 : 0);
      const signals: Signals = {
        worded: Math.max(0, (near?.get(at) ?? 0) - WORDED_FROM) / (1 - WORDED_FROM),
        said: whole.scoreAt(at),
        about: is(touches(id)),
        asked: Math.sqrt(lexicon.weights.asked[id] ?? 0),
        stands: is(known.causes.has(id)),
        rowStands: is(known.rows.has(id)),
        rowAsked: is(known.rows.has(id) && known.asksWho),
        claim: is(kind === 'claim'),
        claimMet: is(known.claims.has(id)),
        claimJudged: is(kind === 'claim' && known.asksVerdict),
      };
      return { id, kind, signals };
    });
}

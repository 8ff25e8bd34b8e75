/** The entries, caller rows and claims that could answer a message in prose, each with what speaks for it. */
import type { Wording } from '../../../knowledge/compiled/compiled.ts';
import { stemTerm } from '../../../knowledge/compiled/stem-term.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Lexicon } from '../../lexicon.ts';
import { endsOf } from '../ends-of.ts';
import { nearness, targetsOf } from '../search.ts';
import type { Situation } from '../situation.ts';
import { spanTerms } from '../span-terms.ts';
import { said } from './said.ts';
import { sentences } from './sentences.ts';
import { withoutCourtesies } from './without-courtesies.ts';

/** What speaks for or against a candidate; yes is 1, no is 0. */
export interface Signals {
  /** Cosine of its nearest wording to the whole message or to a sentence of it, the greatest; and how far it is worded as the whole message is. */
  readonly near: number;
  readonly worded: number;
  /** BM25 of the whole message over all it says, tenths. */
  readonly said: number;
  /** Share of the message's, and of the best sentence's, rare words that it holds. */
  readonly covered: number;
  readonly sentenceCovered: number;
  /** The message touches what the entry is about. */
  readonly about: number;
  /** It is no matter of identity. Share of its conditions that hold; it stands as a cause by them. */
  readonly notIdentity: number;
  readonly holds: number;
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

/** Sentences looked at, half from each end. */
const MOST_SENTENCES = 32;
/** So many by each measure. */
const POOL = 8;
/** From this nearness a wording begins to be the message's own. */
const WORDED_FROM = 0.5;
/** A sentence with hardly a word of its own covers everything. */
const WEIGHTY = 6;

/** Candidates in the order of the knowledge. */
export function candidates({ evidence, view, lexicon }: Situation, known: Known): Candidate[] {
  const targets = targetsOf(lexicon);
  const all = withoutCourtesies(evidence);
  const wholeNear = nearness(all, 0, all.words.length, lexicon);
  const whole = said(all, 0, all.words.length, lexicon, askedStems(evidence, lexicon));
  const sentenceNear = new Float64Array(targets.length);
  const saidShare = new Float64Array(targets.length);
  const sentenceCovered = new Float64Array(targets.length);
  for (const { from, to } of endsOf(sentences(evidence.clauses), MOST_SENTENCES)) {
    raise(sentenceNear, nearness(evidence, from, to, lexicon));
    const one = said(evidence, from, to, lexicon);
    const top = greatest(one.score);
    if (top > 0) raise(saidShare, one.score, 1 / top);
    if (one.weight > WEIGHTY) raise(sentenceCovered, one.covered);
  }
  const pool = new Set<number>();
  for (const measure of [wholeNear, sentenceNear, whole.score, saidShare])
    for (const at of firstOf(measure, POOL)) pool.add(at);
  targets.forEach(({ target }, at) => {
    if (known.rows.has(target) || known.claims.has(target) || known.causes.has(target)) pool.add(at);
  });
  const present = new Set(
    evidence.facts.filter(({ stance }) => stance !== 'quoted').map(({ name, value }) => `${name}=${value}`),
  );
  // Words alone do not tell an assertion from its denial: unmet, a claim answers only who asks for a verdict and denies nothing.
  const judges = known.asksVerdict && !evidence.clauses.some(({ negated }) => negated);
  const may = ({ target, kind }: Wording): boolean => kind !== 'claim' || judges || known.claims.has(target);
  const touches = (id: string): boolean =>
    (lexicon.entry.get(id)?.about ?? []).every(({ name, values }) =>
      values.some((value) => present.has(`${name}=${value}`)),
    );
  // Neither words nor the name of an item are a bridge from licences, limits or prices to who may do what.
  const beside = evidence.facts.some(({ name }) => name === 'subject');
  const bears = ({ target, kind }: Wording): boolean =>
    !beside ||
    (kind === 'row'
      ? known.asksWho
      : touches(target) && lexicon.entry.get(target)?.about.some(({ name }) => name !== 'item') === true);
  return [...pool]
    .filter((at) => may(targets[at] as Wording) && bears(targets[at] as Wording))
    .sort((a, b) => a - b)
    .map((at) => {
      const { target: id, kind } = targets[at] as Wording;
      const entry = lexicon.entry.get(id);
      const when = entry?.when ?? [];
      const is = (yes: boolean): number => (yes ? 1 : 0);
      const near = Math.max(wholeNear[at] as number, sentenceNear[at] as number);
      const signals: Signals = {
        near,
        worded: Math.max(0, (wholeNear[at] as number) - WORDED_FROM) / (1 - WORDED_FROM),
        said: (whole.score[at] as number) / 10,
        covered: whole.covered[at] as number,
        sentenceCovered: sentenceCovered[at] as number,
        about: is(touches(id)),
        notIdentity: is(entry?.kind === 'not-identity'),
        holds: when.length === 0 ? 0 : when.filter((atom) => view.holds(atom)).length / when.length,
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

/** Stems of the words in which something is asked. */
const askedStems = (evidence: Evidence, lexicon: Lexicon): Set<string> =>
  new Set(
    evidence.clauses
      .filter(({ kind, mood }) => kind === 'prose' && mood === 'asked')
      .flatMap(({ from, to }) => spanTerms(evidence, from, to, lexicon).map(({ term }) => stemTerm(term))),
  );

function raise(best: Float64Array, other: Float64Array, times = 1): void {
  for (let i = 0; i < best.length; i++) {
    const value = (other[i] as number) * times;
    if (value > (best[i] as number)) best[i] = value;
  }
}

const greatest = (values: Float64Array): number => {
  let top = 0;
  for (const value of values) if (value > top) top = value;
  return top;
};

/** Places of the `most` greatest of `values` above 0, greatest first. */
function firstOf(values: Float64Array, most: number): number[] {
  const first: number[] = [];
  values.forEach((value, at) => {
    if (value <= 0 || (first.length === most && value <= (values[first[most - 1] as number] as number)))
      return;
    let i = first.length;
    while (i > 0 && (values[first[i - 1] as number] as number) < value) i--;
    first.splice(i, 0, at);
    if (first.length > most) first.pop();
  });
  return first;
}

/** Answers what no refusal decides: the likeliest of entries, caller rows and claims, or nothing. */
import type { CallerRow, Claim, Entry, Wording } from '../../../knowledge/compiled/compiled.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Lexicon } from '../../lexicon.ts';
import { asksVerdict } from '../claims.ts';
import type { Near } from '../search.ts';
import type { Situation } from '../situation.ts';
import { candidates } from './candidates.ts';
import { choose, evident } from './choose.ts';
import { type Likelihoods, type Likely, likelihood } from './likelihood.ts';
import { messageSignals } from './message-signals.ts';

/** Measured on the development messages: likelier than this is an answer, below it at most a suggestion. */
const ANSWER_FROM = 0.5;
/** Where several share the likelihood of an answer, so much of it together, and so much for the first, suffice. */
const SHARED_FROM = 0.8;
const SHARE_FROM = 0.3;
/** A caller that the message shows is named where all answers together are this likely. */
const TOLD_FROM = 0.55;
/** Likelier than this, and than any answer, it asks back. */
const ASK_FROM = 0.35;
const SUGGESTIONS = 3;
const SUGGEST_FROM = 0.25;

export interface ProseAnswer {
  /** The kind of what answers; `ask` where the text of an error is wanted first, undefined where nothing answers. */
  readonly leads: Wording['kind'] | 'ask' | undefined;
  readonly entries: readonly Entry[];
  readonly rows: readonly CallerRow[];
  readonly claims: readonly Claim[];
  /** Entries to offer as "did you mean". */
  readonly nearest: readonly Near[];
  /** Of the likeliest answer, 0 to 1. */
  readonly likelihood: number;
}

/** What answers the message's questions. */
export function answerQuestion(now: Situation): ProseAnswer {
  const { evidence, lexicon, rows } = now;
  const { candidates: likely, ask, none } = likelyAnswers(now);
  const best = likely[0]?.likelihood ?? 0;
  const together = likely.reduce((sum, one) => sum + one.likelihood, 0);
  const asks = ask >= ASK_FROM && ask > Math.max(best, none);
  const who = asksWho(evidence);
  // Whose token it is, or with which credential the code calls, tells the caller whatever else is near.
  const told = who && likely.some((one) => evident(one, lexicon)) && together >= TOLD_FROM;
  const answers = !asks && (told || best >= ANSWER_FROM || (best >= SHARE_FROM && together >= SHARED_FROM));
  const chosen = answers ? choose(likely, lexicon, who) : [];
  const of = (kind: Wording['kind']): string[] =>
    chosen.filter((one) => one.kind === kind).map(({ id }) => id);
  const standing = chosen[0] && (chosen[0].kind === 'row' || who) ? rows.map(({ id }) => id) : [];
  return {
    leads: asks ? 'ask' : chosen[0]?.kind,
    entries: of('entry').map((id) => lexicon.entry.get(id) as Entry),
    rows: [...new Set([...of('row'), ...standing])].map((id) => lexicon.row.get(id) as CallerRow),
    claims: of('claim').map((id) => lexicon.claim.get(id) as Claim),
    nearest: suggestions(likely, lexicon),
    likelihood: best,
  };
}

/** All candidates with their likelihood, and that of no answer and of asking back. */
export function likelyAnswers(now: Situation): Likelihoods {
  const { evidence, lexicon, rows, claims, causes } = now;
  const all = candidates(now, {
    rows: new Set(rows.map(({ id }) => id)),
    claims: new Set(claims.map(({ claim }) => claim.id)),
    causes: new Set(causes.map(({ id }) => id)),
    asksWho: asksWho(evidence),
    asksVerdict: asksVerdict(evidence, lexicon),
  });
  return likelihood(all, messageSignals(now, all));
}

const asksWho = ({ facts }: Evidence): boolean =>
  facts.some(
    ({ name, value, stance }) =>
      stance !== 'quoted' &&
      (name === 'predicate' ? value === 'runs-as' : name === 'topic' && value === 'prove-identity'),
  );

const suggestions = (likely: readonly Likely[], lexicon: Lexicon): Near[] =>
  likely
    .filter(
      ({ id, kind, signals }) =>
        kind === 'entry' &&
        signals.about > 0 &&
        signals.near >= SUGGEST_FROM &&
        lexicon.entry.get(id)?.kind !== 'not-identity',
    )
    .slice(0, SUGGESTIONS)
    .map(({ id, kind, likelihood }) => ({ id, kind, score: likelihood }));

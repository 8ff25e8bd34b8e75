/** Decides: is it ours, what refused, who calls, which entries apply, what is claimed, what is missing. */
import type { Entry } from '../../knowledge/compiled/compiled.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { alsoRefused } from './also-refused.ts';
import { carried, needed } from './ask.ts';
import { byQuestion } from './by-question.ts';
import { type Diagnosis, UNDECIDED } from './diagnosis.ts';
import { mayBeAsked, mayBeOurs, names, namesForeign } from './gate.ts';
import { answerQuestion } from './near/answer-question.ts';
import { borneOut } from './near/borne-out.ts';
import { withoutCourtesies } from './near/without-courtesies.ts';
import { over } from './settled.ts';
import { type Situation, situation, speaksOf, tellsCaller } from './situation.ts';
import type { View } from './view.ts';

/** Stated causes at most. */
const MAX_ENTRIES = 3;
/** Words of a bare call at most. */
const RESPONSE = 40;
/** What a bare refusal shows. */
const BARE = new Set(['status', 'service']);
const CONTRAST = new Set(['differs', 'unknown', 'not', 'known']);

/** The Diagnosis of `evidence`. Pure: nothing but its arguments counts. */
export function triage(evidence: Evidence, lexicon: Lexicon): Diagnosis {
  const now = situation(evidence, lexicon);
  const { view, ours, refused, rows, workingRows, ruledOut, standing, causes } = now;
  if (!ours) {
    const answer = namesForeign(evidence) ? undefined : answerQuestion(now);
    const base = { ...UNDECIDED, claims: now.claims };
    if (answer?.leads && mayBeOurs(evidence)) return byQuestion(now, answer, base);
    if (answer?.leads && answer.soundsOurs) {
      const beside = answer.entries.filter(({ kind }) => kind === 'not-identity').slice(0, 1);
      return beside.length > 0
        ? { ...base, by: 'not-identity', claims: [], entries: beside }
        : byQuestion(now, answer, base);
    }
    return answer && mayBeAsked(evidence, lexicon) && (answer.leads === 'ask' || answer.asks)
      ? byQuestion(now, { ...answer, leads: 'ask' }, base)
      : { ...UNDECIDED, ours: false };
  }
  if (over(evidence, lexicon)) return { ...UNDECIDED, ruledOut };
  const base = { ...UNDECIDED, refusals: refused, rows, workingRows, claims: now.claims, ruledOut };
  const [first] = refused;
  if (first?.sign.stage === 'not-identity' && first.met) {
    const cited = standing.find(({ kind }) => kind === 'not-identity');
    return { ...base, by: 'not-identity', rows: [], claims: [], entries: cited ? [cited] : [] };
  }
  const whose =
    refused.length === 0 && rows.length === 0 && asksWhose(evidence, view)
      ? standing.find(tellsCaller)
      : undefined;
  if (whose) return { ...base, outcome: 'answer', by: 'token', entries: [whose] };
  // Conditions decide what a code, a printed call or a token shows; what is only told is weighed.
  const decides =
    first?.sign.generic === false ||
    printsStatus(evidence) ||
    (refused.length > 0 && causes.some(tellsMore)) ||
    (view.has('token.problem') && !merelyAsks(evidence, view));
  if (causes.length === 0 || !decides) {
    const answer = answerQuestion(now);
    // A refusal we know the sign of, yet no entry on it stands, nor is told by the words: say so, offer the nearest.
    const known =
      first?.met === true &&
      causes.length === 0 &&
      (standing.length > 0 || !answer.entries.some((one) => speaksOf(one, first.sign.code)));
    return known ? { ...base, nearest: answer.nearest } : byQuestion(now, answer, base);
  }
  return byRefusal(now, base);
}

/** Whether `entry` asks for more than a bare status or a contrast. */
const tellsMore = ({ when }: Entry): boolean =>
  when.some(({ test, name }) => !CONTRAST.has(test) && !(test === 'fact' && BARE.has(name)));

/** Whether the message is hardly more than a call and the status it got; talk of one is weighed. */
const printsStatus = (evidence: Evidence): boolean =>
  names(evidence, 'host') &&
  evidence.facts.some(({ name, stance }) => name === 'status' && stance === 'failing') &&
  evidence.clauses.every(({ mood }) => mood !== 'asked') &&
  withoutCourtesies(evidence).words.length <= RESPONSE;

/** A question beside claims in which nothing fails is answered as a question, also where the token is old by now. */
const merelyAsks = ({ clauses }: Evidence, view: View): boolean =>
  !view.has('status') &&
  !view.has('code') &&
  clauses.some(({ mood }) => mood === 'asked') &&
  !clauses.some(({ mood }) => mood === 'failing');

/** A token in which nothing fails, and the question who is behind it. */
const asksWhose = ({ facts, clauses }: Evidence, view: View): boolean =>
  !view.has('status') &&
  !clauses.some(({ mood }) => mood === 'failing') &&
  facts.some(({ name, stance }) => name.startsWith('token.') && stance === 'failing') &&
  (view.has('predicate', 'runs-as') ||
    facts.some(({ name, stance }) => name === 'principal' && stance === 'asked'));

function byRefusal(now: Situation, base: Diagnosis): Diagnosis {
  const { view, refused, causes, lexicon } = now;
  const winner = causes[0] as Entry;
  const along = causes
    .slice(1)
    .filter((entry) => winner.beside.includes(entry.id) || entry.beside.includes(winner.id));
  const entries = [winner, ...along].slice(0, MAX_ENTRIES);
  const asked = refused.length > 0 && !refused[0]?.met;
  const need = asked ? undefined : needed(winner, view, base.rows, lexicon);
  if (need) return { ...base, outcome: 'ask', by: 'refusal', entries, question: need };
  const question = asked ? undefined : carried(winner, view, base.rows, lexicon);
  const told = borneOut(now, entries, question !== undefined);
  const also = alsoRefused(now, told.entries);
  return {
    ...base,
    ...told,
    also,
    nearest: told.nearest.filter((id) => also.every(({ entry }) => entry.id !== id)),
    outcome: 'answer',
    ...(question ? { question } : {}),
  };
}

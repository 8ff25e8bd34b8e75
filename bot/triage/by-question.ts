/** Decides what no refusal does: an answer by likelihood, a claim judged, a token explained, a question back, or nothing. */
import type { Evidence } from '../evidence/evidence.ts';
import { questionAbout } from './ask.ts';
import type { MetClaim } from './claims.ts';
import { type Diagnosis, UNDECIDED } from './diagnosis.ts';
import { names } from './gate.ts';
import type { ProseAnswer } from './near/answer-question.ts';
import { settled } from './settled.ts';
import type { Situation } from './situation.ts';
import { fails } from './view.ts';

/** Caller rows of an answer at most. */
const MAX_ROWS = 3;

/** The Diagnosis by `answer`; `base` holds what was found before. */
export function byQuestion(
  { evidence, lexicon, view, claims }: Situation,
  answer: ProseAnswer,
  base: Diagnosis,
): Diagnosis {
  const nothing: Diagnosis = { ...UNDECIDED, ruledOut: base.ruledOut };
  if (settled(evidence, lexicon)) return nothing;
  const { leads, nearest } = answer;
  // Who runs it is known perhaps, but not what refused: a caller row never answers that, only who asks for an item's caller, or whose attempts differ.
  const refusedBy =
    view.has('service') || view.differs.size > 0 || asksCaller(evidence) || !names(evidence, 'status');
  // An entry on a refusal whose text is not told asks for that text.
  const wantsCode = leads === 'entry' && answer.entries[0]?.needs.includes('code') && !view.has('code');
  if (leads === 'ask' || wantsCode || (fails(view, evidence) && !refusedBy && leads === 'row')) {
    const question = questionAbout('code', lexicon);
    const entries = wantsCode ? answer.entries.slice(0, 1) : [];
    if (question) return { ...base, outcome: 'ask', by: 'question', question, entries, rows: [], nearest };
  }
  // A theory of theirs is judged first; who only asks whether a claim is so gets what answers best.
  const judged = leads === 'claim' ? withNear(claims, answer, evidence) : claims;
  const believes = claims.some((one) => !one.asked);
  if (leads === 'claim' || (judged.length > 0 && (believes || leads === undefined))) {
    const entries = judged.flatMap(({ claim }) => lexicon.entry.get(claim.entry ?? '') ?? []);
    return {
      ...base,
      outcome: 'answer',
      by: 'claim',
      ...(leads === 'claim' && claims.length === 0 ? { match: answer.match, nearest } : {}),
      claims: judged,
      rows: [],
      entries: entries.slice(0, 1),
    };
  }
  if (leads === 'entry' || leads === 'row') {
    return {
      ...base,
      outcome: 'answer',
      by: 'question',
      match: answer.match,
      ...(answer.match === 'nearest' ? { nearest } : {}),
      refusals: [],
      entries: answer.entries,
      rows: answer.rows.slice(0, MAX_ROWS),
      workingRows: answer.rows[0] ? base.workingRows : [],
      rowsLead: leads === 'row',
    };
  }
  if (view.has('token.oid') || view.has('token.appid') || view.has('token.idtyp'))
    return { ...base, outcome: 'answer', by: 'token', match: 'nearest', nearest, refusals: [] };
  return { ...nothing, nearest };
}

/** Whether it asks as whom an item that the question names runs. */
const asksCaller = ({ facts }: Evidence): boolean => {
  const asked = facts.map(
    ({ name, value, stance }) => stance === 'asked' && (name === 'item' ? name : value),
  );
  return asked.includes('item') && asked.includes('runs-as');
};

/** `met`, behind the claims that answer by their nearness. */
function withNear(
  met: readonly MetClaim[],
  { claims: near }: ProseAnswer,
  { facts }: Evidence,
): readonly MetClaim[] {
  const links = facts.filter(({ name }) => name === 'link').length;
  const known = new Map(met.map((one) => [one.claim.id, one]));
  const first = near.map(
    (claim): MetClaim => known.get(claim.id) ?? { claim, asked: true, known: [], unknownLinks: links },
  );
  return [...first, ...met.filter((one) => !first.includes(one))];
}

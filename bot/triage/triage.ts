/** Decides: is it ours, what refused, who calls, which entries apply, what is claimed, what is missing. */
import type { CallerRow, Entry } from '../../knowledge/compiled/compiled.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { carried, needed, questionAbout } from './ask.ts';
import { asksVerdict, claims, type MetClaim, nearClaims } from './claims.ts';
import { type Diagnosis, UNDECIDED } from './diagnosis.ts';
import { gate, mayBeOurs } from './gate.ts';
import { answerQuestion, nearest, type ProseAnswer } from './prose.ts';
import { type Refusal, refusals } from './refusal.ts';
import { candidates, type RuledOut, stand, standingRows } from './standing.ts';
import { View } from './view.ts';

/** Stated causes at most, and entries of a question's answer at most. */
const MAX_ENTRIES = 3;
/** How near an entry's wording must be to answer in place of a claim that is asked about. */
const CLAIM_YIELDS = 0.68;

/** How near an entry's wording must be, to the whole of it and to a sentence, to answer a message that holds no word of our own. */
const PASSES_GATE = 0.69;

/** The Diagnosis of `evidence`. Pure: nothing but its arguments counts. */
export function triage(evidence: Evidence, lexicon: Lexicon): Diagnosis {
  if (!gate(evidence, lexicon)) {
    const near = mayBeOurs(evidence) && (nearest(evidence, lexicon)[0]?.score ?? 0) >= PASSES_GATE;
    const answer = near ? answerQuestion(evidence, lexicon, []) : undefined;
    if (!answer || answer.strength < PASSES_GATE) return { ...UNDECIDED, ours: false };
    const told = claims(evidence, lexicon);
    return byQuestion({ ...UNDECIDED, claims: told }, evidence, new View(evidence), lexicon, told, answer);
  }
  const view = new View(evidence);
  const refused = refusals(evidence.facts, lexicon);
  const ruledOut: RuledOut[] = [];
  const rows = standingRows(view, lexicon, ruledOut);
  const workingRows = rowsThatWork(evidence, view, lexicon, rows);
  const told = claims(evidence, lexicon);
  const met = told.length > 0 ? told : nearClaims(evidence, lexicon);
  const base = { ...UNDECIDED, refusals: refused, rows, workingRows, claims: met, ruledOut };
  const code = refused[0]?.sign.code;
  const { standing } = stand(
    [...candidates(view, lexicon)].filter((entry) => speaksOf(entry, code)),
    view,
    ruledOut,
  );
  const foreign = standing.find((entry) => entry.kind === 'not-identity');
  if (refused[0]?.sign.stage === 'not-identity' && refused[0].met) {
    return { ...base, by: 'not-identity', rows: [], claims: [], entries: foreign ? [foreign] : [] };
  }
  const causes = causesOf(standing);
  const fits =
    refused.length > 0 ||
    (view.has('token.problem') && !merelyAsks(evidence, view)) ||
    causes.some((entry) => decides(entry, view));
  const whose =
    refused.length === 0 && rows.length === 0 && asksWhose(evidence, view)
      ? standing.find(tellsCaller)
      : undefined;
  if (whose) return { ...base, outcome: 'answer', by: 'token', entries: [whose] };
  // Who asks for a verdict and only names a status wants the verdict.
  if (met.length > 0 && asksVerdict(evidence, lexicon) && (refused[0]?.sign.generic ?? true))
    return byQuestion(base, evidence, view, lexicon, met);
  if (causes.length > 0 && fits) return byRefusal(base, causes, view, lexicon, refused);
  if (refused[0]?.met) return unanswered(base, evidence, lexicon);
  return byQuestion(base, evidence, view, lexicon, met);
}

/** An entry that names codes speaks of the deciding refusal alone; the others of any. */
function speaksOf(entry: Entry, code: string | undefined): boolean {
  const atom = entry.when.find((one) => one.test === 'fact' && one.name === 'code');
  return !atom || (code !== undefined && atom.values.includes(code));
}

/** Standing causes, those that name the code first. */
function causesOf(standing: readonly Entry[]): Entry[] {
  const ofCode = (entry: Entry): boolean =>
    entry.when.some((atom) => atom.test === 'fact' && atom.name === 'code');
  return standing
    .filter((entry) => entry.kind !== 'not-identity' && !tellsCaller(entry))
    .sort((a, b) => Number(ofCode(b)) - Number(ofCode(a)));
}

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

/** Whether `entry` is the truth about a kind of principal that a token shows; it answers that question alone. */
const tellsCaller = ({ kind, when }: Entry): boolean =>
  kind === 'truth' && when.some(({ name }) => name === 'principal.shown');

/** An entry without a code decides a message only when something fails in it, or a contrast of attempts is told. */
const decides = (entry: Entry, view: View): boolean =>
  entry.when.some((atom) => atom.test === 'differs') || view.has('status') || view.has('code');

function byRefusal(
  base: Diagnosis,
  causes: readonly Entry[],
  view: View,
  lexicon: Lexicon,
  refused: readonly Refusal[],
): Diagnosis {
  const winner = causes[0] as Entry;
  const along = causes
    .slice(1)
    .filter((entry) => winner.beside.includes(entry.id) || entry.beside.includes(winner.id));
  const entries = [winner, ...along].slice(0, MAX_ENTRIES);
  const asked = refused.length > 0 && !refused[0]?.met;
  const need = asked ? undefined : needed(winner, view, base.rows, lexicon);
  if (need) return { ...base, outcome: 'ask', by: 'refusal', entries, question: need };
  const question = asked ? undefined : carried(winner, view, base.rows, lexicon);
  return { ...base, outcome: 'answer', by: 'refusal', entries, ...(question ? { question } : {}) };
}

/** A refusal we know the sign of, yet no entry stands: say so, offer the nearest. */
function unanswered(base: Diagnosis, evidence: Evidence, lexicon: Lexicon): Diagnosis {
  return { ...base, outcome: 'abstain', by: 'nothing', nearest: nearest(evidence, lexicon) };
}

function byQuestion(
  base: Diagnosis,
  evidence: Evidence,
  view: View,
  lexicon: Lexicon,
  met: readonly MetClaim[],
  answer: ProseAnswer = answerQuestion(evidence, lexicon, base.rows),
): Diagnosis {
  if (settled(evidence, lexicon))
    return { ...base, by: 'nothing', refusals: [], rows: [], workingRows: [], claims: [], nearest: [] };
  const failing = view.has('status') || evidence.clauses.some((clause) => clause.mood === 'failing');
  if (failing && !view.has('service') && evidence.facts.some((fact) => fact.name === 'status')) {
    // Who runs it is known perhaps, but not what refused: a caller row never answers that.
    const question = questionAbout('code', lexicon);
    if (question && answer.strength < 0.75)
      return { ...base, outcome: 'ask', by: 'question', question, nearest: answer.nearest };
  }
  // Who only asks whether a judged claim is so gets the claim, unless its own entry, or a near one, answers.
  const near =
    answer.rows.length > 0 ||
    (answer.entries.length > 0 &&
      (answer.strength >= CLAIM_YIELDS || met.some((one) => one.claim.entry === answer.entries[0]?.id)));
  const rowsAnswer = near && met.every((one) => one.asked);
  if (met.length > 0 && !rowsAnswer) {
    const entries = met
      .flatMap((one) => (one.claim.entry ? [lexicon.entry.get(one.claim.entry)] : []))
      .filter((one) => one !== undefined);
    return {
      ...base,
      outcome: 'answer',
      by: 'claim',
      rows: [],
      entries: entries.slice(0, 1),
    };
  }
  if (answer.entries.length > 0 || answer.rows.length > 0) {
    return {
      ...base,
      outcome: 'answer',
      by: 'question',
      refusals: [],
      entries: answer.entries.slice(0, MAX_ENTRIES),
      rows: answer.rows.slice(0, MAX_ENTRIES),
      workingRows: [],
      rowsLead: answer.rowsLead,
      nearest: [],
    };
  }
  if (view.has('token.oid') || view.has('token.appid') || view.has('token.idtyp')) {
    return { ...base, outcome: 'answer', by: 'token', refusals: [] };
  }
  // Something of ours fails, nothing is near, and no text of the error was given: that text decides.
  const question = failing && isVague(evidence, view) ? questionAbout('code', lexicon) : undefined;
  if (question)
    return { ...base, outcome: 'ask', by: 'question', question, rows: [], nearest: answer.nearest };
  return {
    ...base,
    by: 'nothing',
    refusals: [],
    rows: [],
    workingRows: [],
    claims: [],
    nearest: answer.nearest,
  };
}

/** A short complaint that a principal or a notebook gets no access to a service of ours, and quotes no error. */
const isVague = ({ facts, words }: Evidence, view: View): boolean =>
  words.length <= 24 &&
  !view.has('code') &&
  (view.has('service') || facts.some(({ name, value }) => name === 'product' && value === 'fabric')) &&
  (view.has('principal') || view.has('item')) &&
  facts.every(({ name }) => name !== 'foreign');

/** A text that says a matter is closed, and in which nothing is asked, fails or is believed, wants no answer. */
const settled = ({ hits, clauses }: Evidence, lexicon: Lexicon): boolean =>
  hits.some(
    (hit) => lexicon.concept(hit.target) === undefined && lexicon.value(hit.target)?.value === 'settled',
  ) && clauses.every(({ mood }) => mood === 'plain' || mood === 'working');

/** Rows of the attempt that works, found like the failing one's with the working values in their place. */
function rowsThatWork(
  evidence: Evidence,
  view: View,
  lexicon: Lexicon,
  failing: readonly CallerRow[],
): CallerRow[] {
  if (!view.differs.has('trigger') && !view.differs.has('submitter')) return [];
  const facts = evidence.facts
    .filter(
      (fact) => fact.stance === 'working' || (fact.stance === 'failing' && !view.differs.has(fact.name)),
    )
    .map((fact) => ({ ...fact, stance: 'failing' as const }));
  const other = new View({ facts, differs: [] });
  return standingRows(other, lexicon, []).filter((row) => !failing.includes(row));
}

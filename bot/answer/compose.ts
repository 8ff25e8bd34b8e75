/** Builds the Answer from a Diagnosis: only cited statements of the knowledge, readings of the paste, fixed notices. */
import type { CallerRow, FixUse } from '../../knowledge/compiled/compiled.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Fact } from '../evidence/fact.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Diagnosis } from '../triage/diagnosis.ts';
import { fails, View } from '../triage/view.ts';
import type { Answer, AnswerCaller, AnswerFix, AnswerRefusal, Sentence } from './answer.ts';
import { Citations } from './citations.ts';
import { fill, places } from './fill.ts';
import { AGING_DAYS, ageInDays } from './grade.ts';
import { type NoticeId, notice } from './notices.ts';
import { readCaller, readRefusal } from './readings.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renumber } from './renumber.ts';
import { titleOf } from './title-of.ts';

/** Claims of a token whose meaning helps to know the caller, in this order. */
const TELLING_CLAIMS = ['idtyp', 'xms_mirid', 'scp', 'acct', 'idp'];
const TITLE_URL = (id: string): string => `/a/${id}`;

/** The Answer to one message. `now` in Unix seconds. Same arguments, same bytes. */
export function compose(diagnosis: Diagnosis, evidence: Evidence, lexicon: Lexicon, now: number): Answer {
  const view = new View(evidence);
  const citations = new Citations(lexicon.compiled, now);
  const open = { places: false };
  const answered = diagnosis.outcome !== 'abstain';
  const useFix = (uses: readonly FixUse[]): AnswerFix[] =>
    uses.flatMap((use) => fixOf(use, view, lexicon, citations, open, diagnosis.rows[0]?.kind));
  const failed = fails(view, evidence) || view.has('code');
  const callers = answered ? callersOf(diagnosis, view, failed, lexicon, citations, useFix) : [];
  const asking = diagnosis.outcome === 'ask';
  const cause: Sentence[] = [];
  for (const entry of diagnosis.entries) {
    for (const sentence of asking ? entry.cause.slice(0, 1) : entry.cause)
      cause.push(citations.sentence(sentence));
  }
  const refusals = answered || diagnosis.by === 'not-identity' ? refusalsOf(diagnosis, view) : [];
  const fixes = asking ? [] : distinct(diagnosis.entries.flatMap((entry) => useFix(entry.fixes)));
  const claims = diagnosis.claims.map(({ claim, known, unknownLinks }) => ({
    id: claim.id,
    title: claim.title,
    verdict: claim.verdict,
    statements: [
      ...claim.statements.map((sentence): Sentence => citations.sentence(sentence)),
      ...known.map((link): Sentence => citations.sentence(link.statement)),
      ...(unknownLinks > 0 ? [notice('unknown-link')] : []),
    ],
  }));
  const limits = asking
    ? []
    : diagnosis.entries.flatMap((entry) => entry.limits).map((limit) => citations.sentence(limit));
  const sources = citations.sources();
  const warnings = warningsOf(
    diagnosis,
    evidence,
    view,
    lexicon,
    sources.map((source) => source.checked),
    now,
    open.places && fixes.length > 0,
  );
  const answeredBy = [
    ...(diagnosis.by === 'claim' ? diagnosis.claims.map(({ claim }) => claim.id) : []),
    ...(diagnosis.rowsLead ? diagnosis.rows.map((row) => row.id) : []),
    ...diagnosis.entries.map((entry) => entry.id),
    ...diagnosis.rows.map((row) => row.id),
  ];
  const answer: Omit<Answer, 'text'> = {
    id: `${diagnosis.outcome}-${lexicon.compiled.fingerprint.slice(0, 8)}-${[...new Set(answeredBy)].join('+') || 'none'}`,
    outcome: diagnosis.outcome,
    ...(diagnosis.outcome === 'answer' ? { match: diagnosis.match ?? 'certain' } : {}),
    answeredBy:
      diagnosis.outcome === 'abstain' && diagnosis.by !== 'not-identity' ? [] : [...new Set(answeredBy)],
    callers,
    refusals,
    facts: evidence.facts.filter(({ name }) => !KEPT_BACK.has(name)).map(plainFact),
    cause,
    fixes,
    limits,
    claims,
    ...(diagnosis.question
      ? {
          question: {
            fact: diagnosis.question.fact,
            text: diagnosis.question.text,
            options: diagnosis.question.options.map(({ value, label }) => ({ value, label })),
          },
        }
      : {}),
    ...some(
      'also',
      diagnosis.also.map(({ code, entry: { id, title } }) => ({
        code,
        id,
        title: title.includes(code) ? title : `${code}: ${title}`,
        url: TITLE_URL(id),
      })),
    ),
    ruledOut: diagnosis.ruledOut,
    nearest: diagnosis.nearest.map((id) => ({
      id,
      title: titleOf(id, lexicon) ?? id,
      url: TITLE_URL(id),
    })),
    sources,
    warnings,
  };
  const numbered = renumber(answer);
  return { ...numbered, text: renderMarkdown(numbered) };
}

/** Read, but never repeated: addresses and names of secrets can hold more than they seem to. */
const KEPT_BACK = new Set(['link', 'secret-name', 'path']);

const plainFact = ({ name, value, stance, from, at, end }: Fact): Answer['facts'][number] => ({
  name,
  value,
  stance,
  from,
  ...(at !== undefined && end !== undefined ? { at, end } : {}),
});

function callersOf(
  diagnosis: Diagnosis,
  view: View,
  failed: boolean,
  lexicon: Lexicon,
  citations: Citations,
  useFix: (uses: readonly FixUse[]) => AnswerFix[],
): AnswerCaller[] {
  const shown: Sentence[] = [...readCaller(view, failed)];
  for (const claim of TELLING_CLAIMS) {
    const meaning =
      lexicon.compiled.tokenClaims[claim === 'idtyp' ? `idtyp-${view.first('token.idtyp')}` : claim];
    if (meaning && view.has(`token.${claim}`)) shown.push(citations.sentence(meaning));
  }
  const app = (view.first('caller.app-id') ?? view.first('token.appid') ?? '').toLowerCase();
  const known = lexicon.application.get(app);
  if (known) shown.push(citations.sentence(known.statement));
  const ids = {
    ...optional('appId', view.first('caller.app-id') ?? view.first('token.appid')),
    ...optional('objectId', view.first('caller.object-id') ?? view.first('token.oid')),
    ...optional('tenantId', view.first('caller.tenant-id') ?? view.first('token.tid')),
  };
  const ofRow = (row: CallerRow, first: boolean): AnswerCaller => ({
    kind: row.kind,
    ...(first ? ids : {}),
    name: row.who,
    statements: inOrder(
      row.says.map((sentence) => citations.sentence(sentence)),
      first ? shown : [],
    ),
    ...some('prove', useFix(row.prove)),
    ...some('change', useFix(row.change)),
  });
  const found = diagnosis.rows.map((row, index) => ofRow(row, index === 0));
  for (const row of diagnosis.workingRows) found.push({ ...ofRow(row, false), attempt: 'working' });
  if (found.length === 0 && shown.length > 0) {
    found.push({ kind: view.first('principal.shown') ?? 'unknown', ...ids, statements: shown });
  }
  return found;
}

/** The row's first sentence, then what the paste shows, then the rest. */
const inOrder = ([head, ...rest]: readonly Sentence[], shown: readonly Sentence[]): Sentence[] => [
  ...(head ? [head] : []),
  ...shown,
  ...rest,
];

const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>);
const some = <K extends string, V>(key: K, list: readonly V[]): Partial<Record<K, readonly V[]>> =>
  list.length === 0 ? {} : ({ [key]: list } as Record<K, readonly V[]>);

const refusalsOf = (diagnosis: Diagnosis, view: View): AnswerRefusal[] =>
  diagnosis.refusals.slice(0, 3).map(({ sign }, index) => ({
    service: sign.service,
    stage: sign.stage,
    ...optional('status', view.first('status') ?? (sign.status ? String(sign.status) : undefined)),
    code: sign.code,
    ...(index === 0 ? optional('action', view.first('action')) : {}),
    ...(index === 0 ? optional('resource', view.first('resource')) : {}),
    statements: index === 0 ? readRefusal(view) : [],
  }));

const IDENTITIES = ['trigger', 'principal', 'submitter'];

/** A fix of the knowledge, filled; none where what it gives is in place already. */
function fixOf(
  use: FixUse,
  view: View,
  lexicon: Lexicon,
  citations: Citations,
  open: { places: boolean },
  rowKind: string | undefined,
): AnswerFix[] {
  const fix = lexicon.compiled.fixes[use.use];
  if (!fix || (fix.service && view.has('service') && !view.has('service', fix.service))) return [];
  const raw = (value: string): string =>
    value.replace(/\{([a-z.-]+)\}/g, (_all, name: string) => use.with[name] ?? '');
  const given = Object.entries(fix.gives);
  // With two attempts, what is in place may be so for the identity that works.
  const sameCaller = !IDENTITIES.some((name) => view.differs.has(name));
  if (
    sameCaller &&
    given.length > 0 &&
    given.every(([name, value]) => view.inPlace.get(name)?.has(raw(value)))
  )
    return [];
  const lookup = places(view, use.with, lexicon, rowKind);
  const filled = (template: string): string => {
    const result = fill(template, lookup);
    if (result.open) open.places = true;
    return result.text;
  };
  return [
    {
      id: fix.id,
      text: filled(fix.text),
      by: filled(fix.by),
      ...(fix.command ? { command: filled(fix.command) } : {}),
      ...(fix.portal ? { portal: filled(fix.portal) } : {}),
      ...(fix.risk ? { risk: filled(fix.risk) } : {}),
      ...(fix.proof ? { proof: filled(fix.proof) } : {}),
      ...(fix.undo ? { undo: filled(fix.undo) } : {}),
      cites: citations.numbers(fix.cites),
    },
  ];
}

const distinct = (fixes: readonly AnswerFix[]): AnswerFix[] => {
  const seen = new Set<string>();
  return fixes.filter(({ text }) => !seen.has(text) && seen.add(text));
};

function warningsOf(
  diagnosis: Diagnosis,
  evidence: Evidence,
  view: View,
  lexicon: Lexicon,
  checked: readonly string[],
  now: number,
  open: boolean,
): Answer['warnings'] {
  const ids: NoticeId[] = [];
  if (evidence.secrets.some((secret) => secret.kind === 'token')) ids.push('live-token');
  if (evidence.secrets.some((secret) => secret.kind !== 'token')) ids.push('secret-found');
  // One claim in a sentence is no token.
  if (evidence.facts.filter(({ from }) => from === 'token').length > 1) ids.push('decoded-not-verified');
  if (evidence.shortened) ids.push('shortened');
  if (diagnosis.ruledOut.some(({ id, by }) => by.startsWith('principal is') && lexicon.row.has(id)))
    ids.push('callers-disagree');
  if (diagnosis.match === 'nearest') {
    if (diagnosis.by === 'refusal' && view.has('code')) ids.push('code-alone');
    else {
      ids.push('nearest');
      // Something fails of which nothing is printed.
      if (
        fails(view, evidence) &&
        !view.has('code') &&
        evidence.segments.every(({ kind }) => kind !== 'payload')
      )
        ids.push('text-decides');
    }
  }
  if (evidence.unlisted && diagnosis.outcome === 'answer') ids.push('unlisted');
  if (open) ids.push('fill-in');
  if (now > 0 && checked.some((day) => day !== '' && ageInDays(day, now) > AGING_DAYS)) ids.push('aging');
  if (diagnosis.outcome === 'abstain' && diagnosis.by === 'nothing') {
    ids.push(evidence.words.length === 0 ? 'empty' : diagnosis.ours ? 'abstain' : 'foreign');
  }
  return ids.map((id) => ({ kind: id, text: notice(id).text }));
}

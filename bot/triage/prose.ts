/** Answers questions without a refusal: sentence by sentence, facts first, then the nearest wording. */
import type { CallerRow, Entry } from '../../knowledge/compiled/compiled.ts';
import type { Clause, Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { endsOf } from './ends-of.ts';
import { type Near, search } from './search.ts';
import { secondLook } from './second-look.ts';

/** Measured on the examples: nearer than this is an answer, below it at most a suggestion. */
export const ANSWER_FROM = 0.42;
const CAUSE_FROM = 0.5;
const CONTRAST_FROM = 0.7;
const FOREIGN_FROM = 0.6;
/** From here a caller row that fits answers a question that does not say "who runs it". */
const ROW_FROM = 0.52;
const SUGGEST_FROM = 0.25;
/** From here an entry comes before, or along with, a caller row that fits. */
const ENTRY_LEADS = 0.8;
const ENTRY_ALONG = 0.6;
/** Another entry comes along where it is nearly as near. */
const ALONG = 0.92;

/** Nearest entries among which the one is looked for that both rankings hold. */
const HELD = 3;
/** A wording this near needs no second ranking. */
const VERBATIM = 0.88;

export interface ProseAnswer {
  readonly entries: readonly Entry[];
  readonly rows: readonly CallerRow[];
  readonly nearest: readonly Near[];
  /** Whether the caller rows come before the entries. */
  readonly rowsLead: boolean;
  /** How near the best wording is, 0 to 1. */
  readonly strength: number;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

const parts = (all: readonly Clause[]): Part[] => {
  const found: { from: number; to: number; sentence: number }[] = [];
  for (const { from, to, sentence, kind } of all) {
    if (kind === 'quote') continue;
    const last = found.at(-1);
    if (last && last.sentence === sentence) last.to = to;
    else found.push({ from, to, sentence });
  }
  return found;
};

/** Entries and rows that answer the message's questions, best first. */
export function answerQuestion(
  evidence: Evidence,
  lexicon: Lexicon,
  rows: readonly CallerRow[],
): ProseAnswer {
  const scores = new Map<string, Near>();
  const note = (near: Near): void => {
    if (near.score > (scores.get(near.id)?.score ?? 0)) scores.set(near.id, near);
  };
  const sentences = endsOf(parts(evidence.clauses));
  const present = new Set(
    evidence.facts.filter((fact) => fact.stance !== 'quoted').map((fact) => `${fact.name}=${fact.value}`),
  );
  const touches = (id: string): boolean =>
    (lexicon.entry.get(id)?.about ?? []).every(({ name, values }) =>
      values.some((value) => present.has(`${name}=${value}`)),
    );
  const tops: Near[] = [];
  const rowScores = new Map<string, number>();
  const asksWho = present.has('predicate=runs-as') || present.has('topic=prove-identity');
  const spans: readonly Part[] =
    sentences.length > 1 ? [...sentences, { from: 0, to: evidence.words.length }] : sentences;
  let asWhole: ReturnType<typeof secondLook> | undefined;
  const agreesAsWhole = (id: string): boolean => {
    asWhole ??= secondLook(evidence, 0, evidence.words.length, lexicon);
    return asWhole(id);
  };
  spans.forEach(({ from, to }, index) => {
    const whole = index === sentences.length && sentences.length > 1;
    const all = search(evidence, from, to, lexicon);
    for (const { id, kind, score } of all)
      if (kind === 'row' && score > (rowScores.get(id) ?? 0)) rowScores.set(id, score);
    const found = all.filter((near) => near.kind === 'entry' && touches(near.id));
    for (const one of found.slice(0, 5)) note(one);
    const near = found.slice(0, HELD).filter(({ id, score }) => score >= barOf(id, lexicon));
    // Most sentences of a long message are near nothing, and need no second look.
    const agrees = near.length > 0 ? secondLook(evidence, from, to, lexicon) : undefined;
    const top = near.find(({ id, score }) => score >= VERBATIM || agrees?.(id) || agreesAsWhole(id));
    if (!top) return;
    if (!whole || tops.length === 0) {
      tops.push(top);
      const second = found[found.indexOf(top) + 1];
      if (second && second.score >= top.score * ALONG && compatible(top.id, second.id, lexicon))
        tops.push(second);
    }
  });
  tops.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const strength = tops[0]?.score ?? 0;
  const entries = [...new Set(tops.map((near) => near.id))].map((id) => lexicon.entry.get(id) as Entry);
  // Who does not ask in those words still gets a row that fits and is worded nearer than any entry.
  const nearRows = rows
    .filter(({ id }) => (rowScores.get(id) ?? 0) >= Math.max(ROW_FROM, strength))
    .sort((a, b) => (rowScores.get(b.id) ?? 0) - (rowScores.get(a.id) ?? 0));
  const answering = asksWho ? rows : nearRows;
  // A row that fits the asked item and trigger says who runs it better than all but a near-verbatim entry.
  const rowsLead = answering.length > 0 && strength < ENTRY_LEADS;
  return {
    entries: rowsLead && strength < ENTRY_ALONG ? [] : entries,
    rows: answering,
    rowsLead,
    nearest: ranked.filter((near) => near.score >= SUGGEST_FROM).slice(0, 3),
    strength: answering.length > 0 ? Math.max(strength, 0.7) : strength,
  };
}

/** How near a wording must be: a cause without its refusal nearer, a contrast without two attempts nearly verbatim. */
function barOf(id: string, lexicon: Lexicon): number {
  const entry = lexicon.entry.get(id);
  const when = entry?.when ?? [];
  if (entry?.kind === 'not-identity') return FOREIGN_FROM;
  if (when.some(({ test }) => test === 'differs')) return CONTRAST_FROM;
  return when.some(({ test, name }) => test === 'fact' && name === 'code') ? CAUSE_FROM : ANSWER_FROM;
}

const compatible = (a: string, b: string, lexicon: Lexicon): boolean =>
  (lexicon.entry.get(a)?.beside.includes(b) || lexicon.entry.get(b)?.beside.includes(a)) ?? false;

/** Titles to offer as "did you mean". */
export function nearest(evidence: Evidence, lexicon: Lexicon): Near[] {
  return search(evidence, 0, evidence.words.length, lexicon)
    .filter(
      (near) =>
        near.kind === 'entry' &&
        near.score >= SUGGEST_FROM &&
        lexicon.entry.get(near.id)?.kind !== 'not-identity',
    )
    .slice(0, 3);
}

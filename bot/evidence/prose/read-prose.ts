/** Reads facts from prose through the vocabulary, each with the stance its clause gives it. */
import type { Lexicon } from '../../lexicon.ts';
import type { Clause, Evidence } from '../evidence.ts';
import type { Fact, Segment, Stance } from '../fact.ts';

type Scanned = Pick<Evidence, 'words' | 'hits' | 'clauses' | 'segments'>;
/** Names that a service's own output or code says as well as prose does. */
const TELLING = new Set(['service', 'tool', 'product', 'status', 'foreign']);
const READER = 'read-prose';

/** Facts of vocabulary and codes found in the message. Codes in output are failing; in prose they are as their clause is. */
export function readProse({ words, hits, clauses, segments }: Scanned, lexicon: Lexicon): Fact[] {
  const facts: Fact[] = [];
  const cues = new Map<number, string[]>();
  for (const hit of hits) {
    const value = lexicon.value(hit.target);
    if (value?.name === 'cue') cues.set(hit.from, [...(cues.get(hit.from) ?? []), value.value]);
  }
  let clauseIndex = 0;
  let saidOf = -1;
  let said: Cues = { placed: false, wanted: false, settled: false };
  let segmentIndex = 0;
  for (const hit of hits) {
    const at = words[hit.from]?.at ?? 0;
    const end = words[hit.to - 1]?.end ?? at;
    while (segmentIndex + 1 < segments.length && (segments[segmentIndex] as Segment).end <= at)
      segmentIndex++;
    while (clauseIndex + 1 < clauses.length && (clauses[clauseIndex] as Clause).to <= hit.from) clauseIndex++;
    const clause = clauses[clauseIndex];
    const inClause = clause && clause.from <= hit.from && hit.from < clause.to ? clause : undefined;
    if (inClause && saidOf !== clauseIndex) {
      said = cuesOf(inClause, cues);
      saidOf = clauseIndex;
    }
    const segment = segments[segmentIndex];
    const prose = segment?.kind === 'prose' || segment?.kind === 'quote';
    const quoted = segment?.kind === 'quote';
    if (prose && !inClause) continue;
    const sign = lexicon.sign(hit.target);
    if (sign) {
      const stance = quoted ? 'quoted' : inClause ? codeStance(inClause, said) : 'failing';
      facts.push({
        name: 'code',
        value: sign.code,
        stance,
        from: prose ? 'prose' : 'payload',
        reader: READER,
        at,
        end,
      });
      continue;
    }
    const value = lexicon.value(hit.target);
    if (!value || value.name === 'cue') continue;
    if (!prose) {
      if (!TELLING.has(value.name)) continue;
      const from = segment?.kind === 'code' ? 'code' : 'payload';
      facts.push({ name: value.name, value: value.value, stance: 'failing', from, reader: READER, at, end });
      continue;
    }
    const stance = quoted
      ? 'quoted'
      : stanceOf(value.name, hit.from, inClause as Clause, said, cues, lexicon);
    facts.push({ name: value.name, value: value.value, stance, from: 'prose', reader: READER, at, end });
  }
  return facts;
}

/** What a clause's cues say, gathered once for all its facts. */
interface Cues {
  readonly placed: boolean;
  readonly wanted: boolean;
  readonly settled: boolean;
}

const cuesOf = (clause: Clause, cues: ReadonlyMap<number, readonly string[]>): Cues => {
  let placed = false;
  let wanted = false;
  let settled = false;
  for (let i = clause.from; i < clause.to; i++) {
    for (const cue of cues.get(i) ?? []) {
      if (cue === 'in-place') placed = true;
      else if (cue === 'wanted') wanted = true;
      else if (cue === 'settled') settled = true;
    }
  }
  return { placed, wanted, settled };
};

/** A code in a clause of prose: a refusal they got, one that went away, one they ask or guess about, one merely named. */
const codeStance = ({ mood }: Clause, { settled }: Cues): Stance =>
  settled && mood !== 'asked' ? 'quoted' : mood === 'plain' ? 'failing' : mood;

/** Words before a fact in which a negation denies it. */
const REACH = 4;

function stanceOf(
  name: string,
  from: number,
  clause: Clause,
  said: Cues,
  cues: ReadonlyMap<number, readonly string[]>,
  lexicon: Lexicon,
): Stance {
  let negated = false;
  for (let i = Math.max(clause.from, from - REACH); i < from && !clause.elliptical; i++) {
    if (cues.get(i)?.includes('negation')) negated = true;
  }
  if (lexicon.states.has(name)) {
    if (negated || clause.negated) return 'denied';
    if (clause.mood === 'asked' || said.wanted) return 'asked';
    if (clause.mood === 'believed') return 'believed';
    return said.placed || clause.mood === 'plain' ? 'in-place' : 'asked';
  }
  if (negated) return 'denied';
  return clause.mood === 'plain' ? 'failing' : clause.mood;
}

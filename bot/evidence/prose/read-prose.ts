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
  let segmentIndex = 0;
  for (const hit of hits) {
    const at = words[hit.from]?.at ?? 0;
    const end = words[hit.to - 1]?.end ?? at;
    while (segmentIndex + 1 < segments.length && (segments[segmentIndex] as Segment).end <= at)
      segmentIndex++;
    while (clauseIndex + 1 < clauses.length && (clauses[clauseIndex] as Clause).to <= hit.from) clauseIndex++;
    const clause = clauses[clauseIndex];
    const inClause = clause && clause.from <= hit.from && hit.from < clause.to ? clause : undefined;
    const segment = segments[segmentIndex];
    const prose = segment?.kind === 'prose' || segment?.kind === 'quote';
    const quoted = segment?.kind === 'quote';
    if (prose && !inClause) continue;
    const sign = lexicon.sign(hit.target);
    if (sign) {
      const stance = quoted ? 'quoted' : inClause ? codeStance(inClause, cues) : 'failing';
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
    const stance = quoted ? 'quoted' : stanceOf(value.name, hit.from, inClause as Clause, cues, lexicon);
    facts.push({ name: value.name, value: value.value, stance, from: 'prose', reader: READER, at, end });
  }
  return facts;
}

/** A code in a clause of prose: a refusal they got, one that went away, one they ask or guess about, one merely named. */
function codeStance(clause: Clause, cues: ReadonlyMap<number, readonly string[]>): Stance {
  if (clause.mood === 'plain') {
    for (let i = clause.from; i < clause.to; i++) if (cues.get(i)?.includes('settled')) return 'quoted';
    return 'failing';
  }
  return clause.mood;
}

function stanceOf(
  name: string,
  from: number,
  clause: Clause,
  cues: ReadonlyMap<number, readonly string[]>,
  lexicon: Lexicon,
): Stance {
  let negated = false;
  let placed = false;
  let wanted = false;
  for (let i = clause.from; i < clause.to; i++) {
    for (const cue of cues.get(i) ?? []) {
      if (cue === 'negation' && !clause.elliptical && i < from && from - i <= 4) negated = true;
      if (cue === 'in-place') placed = true;
      if (cue === 'wanted') wanted = true;
    }
  }
  if (lexicon.states.has(name)) {
    if (negated || clause.negated) return 'denied';
    if (clause.mood === 'asked' || wanted) return 'asked';
    if (clause.mood === 'believed') return 'believed';
    return placed || clause.mood === 'plain' ? 'in-place' : 'asked';
  }
  if (negated) return 'denied';
  if (clause.mood === 'plain') return 'failing';
  return clause.mood;
}

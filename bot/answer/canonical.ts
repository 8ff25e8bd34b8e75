/** The canonical Answer of one entry, caller row or claim: what a moderator links, with no message behind it. */
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Diagnosis, UNDECIDED } from '../triage/diagnosis.ts';
import type { Answer } from './answer.ts';
import { compose } from './compose.ts';
import { titleOf } from './title-of.ts';
import { ownWords } from './without-paste.ts';

const NOTHING: Evidence = {
  facts: [],
  differs: [],
  secrets: [],
  text: '',
  segments: [],
  words: [],
  hits: [],
  clauses: [],
  solved: [],
  unlisted: false,
  shortened: false,
};

const DECIDED: Diagnosis = { ...UNDECIDED, outcome: 'answer', by: 'question' };

/** An id that has an answer of its own, and how it is called. */
export interface Canonical {
  readonly id: string;
  readonly title: string;
  readonly answer: Answer;
}

/** The canonical answer of `id`; undefined where there is none. `now` in Unix seconds. */
export function canonical(id: string, lexicon: Lexicon, now: number): Canonical | undefined {
  const diagnosis = diagnosisOf(id, lexicon);
  if (!diagnosis) return undefined;
  return {
    id,
    title: titleOf(id, lexicon) as string,
    answer: ownWords(compose(diagnosis, NOTHING, lexicon, now)),
  };
}

function diagnosisOf(id: string, lexicon: Lexicon): Diagnosis | undefined {
  const entry = lexicon.entry.get(id);
  if (entry) return { ...DECIDED, entries: [entry] };
  const row = lexicon.row.get(id);
  if (row) return { ...DECIDED, rows: [row], rowsLead: true };
  const claim = lexicon.compiled.claims.find((one) => one.id === id);
  if (claim)
    return {
      ...DECIDED,
      by: 'claim',
      claims: [{ claim, asked: true, known: claim.links, unknownLinks: 0 }],
    };
  return undefined;
}

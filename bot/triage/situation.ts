/** What is known of a message before anything is decided: its refusals, who calls, which causes stand, which claims are met. */
import type { CallerRow, Entry } from '../../knowledge/compiled/compiled.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { claims, type MetClaim } from './claims.ts';
import { gate } from './gate.ts';
import { type Refusal, refusals } from './refusal.ts';
import { candidates, type RuledOut, stand, standingRows } from './standing.ts';
import { View } from './view.ts';

export interface Situation {
  readonly evidence: Evidence;
  readonly lexicon: Lexicon;
  readonly view: View;
  /** Whether something in it is of the field alone. */
  readonly ours: boolean;
  /** The deciding refusal first. */
  readonly refused: readonly Refusal[];
  /** Caller rows that stand, and those of the attempt that works. */
  readonly rows: readonly CallerRow[];
  readonly workingRows: readonly CallerRow[];
  readonly claims: readonly MetClaim[];
  /** Entries whose conditions hold and that no other beats; of them, the causes, those that name the code first. */
  readonly standing: readonly Entry[];
  readonly causes: readonly Entry[];
  readonly ruledOut: readonly RuledOut[];
}

/** The situation of `evidence`. */
export function situation(evidence: Evidence, lexicon: Lexicon): Situation {
  const view = new View(evidence);
  const ours = gate(evidence, lexicon);
  const refused = ours ? refusals(evidence.facts, lexicon) : [];
  const ruledOut: RuledOut[] = [];
  const rows = ours ? standingRows(view, lexicon, ruledOut) : [];
  const code = refused[0]?.sign.code;
  const standing = stand(
    ours ? [...candidates(view, lexicon)].filter((entry) => fits(entry, code)) : [],
    view,
    ruledOut,
  );
  return {
    evidence,
    lexicon,
    view,
    ours,
    refused,
    rows,
    workingRows: ours ? rowsThatWork(evidence, view, lexicon, rows) : [],
    claims: claims(evidence, lexicon),
    standing,
    causes: causesOf(standing),
    ruledOut,
  };
}

/** Whether `entry` is the truth about a kind of principal that a token shows; it answers that question alone. */
export const tellsCaller = ({ kind, when }: Entry): boolean =>
  kind === 'truth' && when.some(({ name }) => name === 'principal.shown');

/** Whether `entry` names codes among its conditions. */
export const namesCode = (entry: Entry): boolean =>
  entry.when.some((atom) => atom.test === 'fact' && atom.name === 'code');

/** An entry that names codes speaks of the deciding refusal alone; the others of any. */
const fits = (entry: Entry, code: string | undefined): boolean => !namesCode(entry) || speaksOf(entry, code);

/** Whether `entry` names `code` among its conditions. */
export const speaksOf = ({ when }: Entry, code: string | undefined): boolean =>
  when.some(
    ({ test, name, values }) => test === 'fact' && name === 'code' && values.includes(code as string),
  );

const causesOf = (standing: readonly Entry[]): Entry[] =>
  standing
    .filter((entry) => entry.kind !== 'not-identity' && !tellsCaller(entry))
    .sort((a, b) => Number(namesCode(b)) - Number(namesCode(a)));

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

/** How likely each entry, caller row and claim is the answer to a message, beside no answer and asking back. */
import { stemTerm } from '../../../knowledge/compiled/stem-term.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Lexicon } from '../../lexicon.ts';
import { asksVerdict } from '../claims.ts';
import type { Situation } from '../situation.ts';
import { spanTerms } from '../span-terms.ts';
import { type Candidate, candidates } from './candidates.ts';
import { type Likelihoods, likelihood } from './likelihood.ts';
import { type MessageSignals, messageSignals } from './message-signals.ts';
import { said } from './said.ts';
import { withoutCourtesies } from './without-courtesies.ts';

/** All candidates with their likelihood, and that of no answer and of asking back. */
export function likelyAnswers(now: Situation): Likelihoods {
  const { candidates: all, message } = signalsOf(now);
  return likelihood(all, message, now.lexicon.weights);
}

/** What speaks for each candidate, for no answer and for asking back. */
export function signalsOf(now: Situation): { candidates: Candidate[]; message: MessageSignals } {
  const { evidence, lexicon, rows, claims, causes } = now;
  const message = withoutCourtesies(evidence);
  const whole = said(message, lexicon, askedStems(evidence, lexicon));
  return {
    candidates: candidates(now, message, whole, {
      rows: new Set(rows.map(({ id }) => id)),
      claims: new Set(claims.map(({ claim }) => claim.id)),
      causes: new Set(causes.map(({ id }) => id)),
      asksWho: asksWho(evidence),
      asksVerdict: asksVerdict(evidence, lexicon),
    }),
    message: messageSignals(now, message, whole),
  };
}

/** Stems of the words in which something is asked. */
const askedStems = (evidence: Evidence, lexicon: Lexicon): Set<string> =>
  new Set(
    evidence.clauses
      .filter(({ kind, mood }) => kind === 'prose' && mood === 'asked')
      .flatMap(({ from, to }) => spanTerms(evidence, from, to, lexicon).map(({ term }) => stemTerm(term))),
  );

/** Whether the message asks who runs something, or as whom. */
export const asksWho = ({ facts }: Evidence): boolean =>
  facts.some(
    ({ name, value, stance }) =>
      stance !== 'quoted' &&
      (name === 'predicate' ? value === 'runs-as' : name === 'topic' && value === 'prove-identity'),
  );

/** How likely each entry, caller row and claim is the answer to a message, beside no answer and asking back. */
import type { Evidence } from '../../evidence/evidence.ts';
import type { Lexicon } from '../../lexicon.ts';
import { asksVerdict } from '../claims.ts';
import type { Situation } from '../situation.ts';
import { spanTerms } from '../span-terms.ts';
import { type Candidate, candidates } from './candidates.ts';
import { type Likelihoods, likelihood } from './likelihood.ts';
import { type MessageSignals, messageSignals } from './message-signals.ts';
import { said } from './said.ts';
import type { SaidTerm } from './said-terms.ts';
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
  const terms = spanTerms(message, 0, message.words.length, lexicon);
  const whole = said(message, terms, lexicon, askedStems(evidence, lexicon));
  return {
    candidates: candidates(now, message, terms, whole, {
      rows: new Set(rows.map(({ id }) => id)),
      claims: new Set(claims.map(({ claim }) => claim.id)),
      causes: new Set(causes.map(({ id }) => id)),
      asksWho: asksWho(evidence),
      asksVerdict: asksVerdict(evidence, lexicon),
    }),
    message: messageSignals(now, message, whole),
  };
}

/** What is said of the words in which something is asked. */
function askedStems(evidence: Evidence, lexicon: Lexicon): Set<SaidTerm> {
  const asked = new Set<SaidTerm>();
  for (const { kind, mood, from, to } of evidence.clauses) {
    if (kind !== 'prose' || mood !== 'asked') continue;
    for (const { term } of spanTerms(evidence, from, to, lexicon)) {
      const stem = lexicon.said.ofWord(term);
      if (stem) asked.add(stem);
    }
  }
  return asked;
}

/** Whether the message asks who runs something, or as whom. */
export const asksWho = ({ facts }: Evidence): boolean =>
  facts.some(
    ({ name, value, stance }) =>
      stance !== 'quoted' &&
      (name === 'predicate' ? value === 'runs-as' : name === 'topic' && value === 'prove-identity'),
  );

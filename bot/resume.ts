/** Goes on where a question was asked: from the facts that were kept, never from the text. Counterpart of `diagnose`. */
import type { Answer } from './answer/answer.ts';
import { compose } from './answer/compose.ts';
import { contrast } from './evidence/attempts.ts';
import { derive } from './evidence/derive/derive.ts';
import type { Evidence } from './evidence/evidence.ts';
import { givenFacts } from './evidence/given-facts.ts';
import type { Given } from './evidence/read-evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { triage } from './triage/triage.ts';

/** What an open follow-up keeps of a message. Plain data without any of its text; seal it before it is stored. */
export interface Kept {
  /** Of the knowledge whose phrases `hits` count. */
  readonly fingerprint: string;
  readonly facts: Evidence['facts'];
  readonly hits: Evidence['hits'];
  readonly clauses: Evidence['clauses'];
  readonly given: Readonly<Record<string, string>>;
}

/** Addresses and names of secrets can hold more than they seem to. */
const LEFT = new Set(['link', 'secret-name', 'path']);

/** Derived facts that cannot be derived again, because what they follow from is left out or was read with the text. */
const STAYS = /^(?:signs|derive-operation)$/;

/** What to keep of `evidence`, read with `given`. */
export function keep(evidence: Evidence, given: Readonly<Record<string, string>>, lexicon: Lexicon): Kept {
  return {
    fingerprint: lexicon.compiled.fingerprint,
    facts: evidence.facts
      .filter(
        ({ name, from, reader }) =>
          from !== 'given' && !LEFT.has(name) && (from !== 'derived' || STAYS.test(reader)),
      )
      // Without its end a fact points into no text; its start still orders refusals.
      .map(({ end: _end, ...fact }) => fact),
    hits: evidence.hits.filter(({ from }) => {
      const at = evidence.words[from]?.at ?? 0;
      return evidence.solved.every((span) => at < span.at || at >= span.end);
    }),
    clauses: evidence.clauses,
    given: Object.fromEntries(
      Object.entries(given).filter(([name, value]) => lexicon.byName.has(`${name}=${value}`)),
    ),
  };
}

/** The Answer to what was kept, with more `given`; `now` in Unix seconds. Pure; never throws for what `keep` made. */
export function resume(kept: Kept, given: Given, lexicon: Lexicon): Answer {
  const evidence = reopen(kept, given, lexicon);
  return compose(triage(evidence, lexicon), evidence, lexicon, given.now);
}

/** The Evidence that was kept, with more `given`. */
export function reopen(kept: Kept, { given = {}, now }: Given, lexicon: Lexicon): Evidence {
  const all = { ...kept.given, ...given };
  const facts = derive([...givenFacts(all, lexicon), ...kept.facts], { now, lexicon });
  const same = kept.fingerprint === lexicon.compiled.fingerprint;
  return {
    facts,
    differs: contrast(facts),
    secrets: [],
    text: '',
    segments: [],
    words: [],
    hits: same ? kept.hits : [],
    clauses: same ? kept.clauses : [],
    solved: [],
    unlisted: false,
    shortened: false,
  };
}

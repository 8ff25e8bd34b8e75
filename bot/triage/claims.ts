/** Finds what a message asserts among the claims that sources have judged, the person's own theory included. */
import type { Atom, Claim } from '../../knowledge/compiled/compiled.ts';
import type { Clause, Evidence } from '../evidence/evidence.ts';
import { type Lexicon, urlKey } from '../lexicon.ts';
import { atomKeys } from './atom-keys.ts';
import { says } from './says.ts';

/** A claim that was met; `asked` where the message only asks whether it is so. */
export interface MetClaim {
  readonly claim: Claim;
  readonly asked: boolean;
  /** Links given in the message: those the claim knows by their address, and how many no source is held for. */
  readonly known: readonly Claim['links'][number][];
  readonly unknownLinks: number;
}

type Concepts = Map<string, { readonly at: number }[]>;

/** Claims met in `evidence`, in order of the message, each once. */
export function claims(evidence: Evidence, lexicon: Lexicon): MetClaim[] {
  const links = evidence.facts.filter((fact) => fact.name === 'link').map((fact) => urlKey(fact.value));
  const found = new Map<string, MetClaim>();
  let next = 0;
  for (const sentence of sentences(evidence)) {
    const concepts: Concepts = new Map();
    while ((evidence.hits[next]?.from ?? sentence.to) < sentence.from) next++;
    for (; (evidence.hits[next]?.from ?? sentence.to) < sentence.to; next++) {
      const hit = evidence.hits[next] as Evidence['hits'][number];
      const key = lexicon.key(hit.target);
      const places = concepts.get(key);
      if (places) places.push({ at: hit.from });
      else concepts.set(key, [{ at: hit.from }]);
    }
    for (const key of concepts.keys()) {
      for (const claim of lexicon.claimsBy.get(key) ?? []) {
        if (found.has(claim.id)) continue;
        const assertion = claim.asserts.find(
          (one) => asserted(one, concepts, sentence.clauses) !== undefined,
        );
        if (!assertion) continue;
        const known = claim.links.filter((link) => links.some((given) => sameLink(given, urlKey(link.url))));
        found.set(claim.id, {
          claim,
          asked: asks(assertion, concepts, sentence.clauses),
          known,
          unknownLinks: links.length - known.length,
        });
      }
    }
  }
  return [...found.values()];
}

/** An assertion turned into a question by its last word. */
const TAGGED = /\b(?:right|correct|true|agree|agreed|really)\s*\?/i;

/** Whether the message asks somebody to judge an assertion. */
export const asksVerdict = (evidence: Pick<Evidence, 'hits' | 'text'>, lexicon: Lexicon): boolean =>
  TAGGED.test(evidence.text) || says(evidence, lexicon, 'judge');

/** Forum software shortens long links with dots. */
const sameLink = (given: string, known: string): boolean =>
  given === known ||
  (/\.{2,3}$|\u2026$/.test(given) && known.startsWith(given.replace(/\.{2,3}$|\u2026$/, '')));

interface Sentence {
  from: number;
  to: number;
  clauses: Clause[];
}

function sentences({ clauses: all }: Evidence): Sentence[] {
  const found: Sentence[] = [];
  let last = -1;
  for (const clause of all) {
    const open = found.at(-1);
    if (open && clause.sentence === last) {
      open.to = clause.to;
      open.clauses.push(clause);
    } else found.push({ from: clause.from, to: clause.to, clauses: [clause] });
    last = clause.sentence;
  }
  return found;
}

/** The clause that asserts it with the right polarity, if the sentence holds all of its vocabulary. */
function asserted(
  { all, denied }: Claim['asserts'][number],
  concepts: Concepts,
  parts: readonly Clause[],
): Clause | undefined {
  for (const atom of all) if (!atomKeys(atom).some((key) => concepts.has(key))) return undefined;
  const first = all[0] as Atom;
  const last = Math.max(
    ...all.map((atom) =>
      Math.min(...atomKeys(atom).flatMap((key) => (concepts.get(key) ?? []).map(({ at }) => at))),
    ),
  );
  for (const key of atomKeys(first)) {
    for (const { at } of concepts.get(key) ?? []) {
      const clause = parts.find((part) => part.from <= at && at < part.to);
      if (clause && denies(clause, Math.max(at, last)) === denied) return clause;
    }
  }
  return undefined;
}

/** Whether any part of what is asserted stands in a clause that asks: "SPN starts it: whose identity runs it?" asserts nothing. */
function asks({ all }: Claim['asserts'][number], concepts: Concepts, parts: readonly Clause[]): boolean {
  const places = all.flatMap((atom) => atomKeys(atom).flatMap((key) => concepts.get(key) ?? []));
  return parts.some(
    ({ mood, from, to }) => mood === 'asked' && places.some(({ at }) => from <= at && at < to),
  );
}

/** Whether a clause denies what stands up to word `last`: "runs as X and not as Y" affirms X, "isn't it …?" only asks. */
const denies = ({ negations, from, mood }: Clause, last: number): boolean =>
  negations.some((at) => at <= last && !(mood === 'asked' && at <= from + 1));

/** Reads one message: scrub, normalise, cut, scan once, then every reader, then what follows from the facts. */
import { tokenise } from '../../knowledge/compiled/tokenise.ts';
import type { Lexicon } from '../lexicon.ts';
import { contrast } from './attempts.ts';
import { derive } from './derive/derive.ts';
import type { Evidence } from './evidence.ts';
import type { Fact, Page } from './fact.ts';
import { givenFacts } from './given-facts.ts';
import { clauses } from './prose/clauses.ts';
import { readProse } from './prose/read-prose.ts';
import { type Span, solved } from './prose/solved.ts';
import { withoutHeld } from './prose/without-held.ts';
import { readers } from './readers/readers.ts';
import { scrub } from './scrub/scrub.ts';
import { normalise } from './text/normalise.ts';
import { segments } from './text/segments.ts';
import { shorten } from './text/shorten.ts';
import { namesUnlisted } from './text/unlisted-code.ts';
import { withUnlistedCodes } from './text/with-unlisted-codes.ts';

/** Facts a door or a follow-up already knows, by name; and the time in Unix seconds, for expiry. */
export interface Given {
  readonly given?: Readonly<Record<string, string>>;
  readonly now: number;
}

/**
 * Evidence of `text`. Pure and linear in the text; text over 256 KB is read in its first and last parts.
 * Never throws for any text.
 */
export function readEvidence(text: string, { given = {}, now }: Given, lexicon: Lexicon): Evidence {
  const { text: read, shortened } = shorten(text);
  const scrubbed = scrub(read);
  const plain = normalise(scrubbed.text);
  const parts = segments(plain);
  const words = tokenise(plain);
  const scanned = withoutHeld(lexicon.phrases.scan(words), lexicon);
  const hits = withUnlistedCodes(words, scanned, lexicon);
  const prose = clauses(plain, parts, words, hits, lexicon);
  const page: Page = { text: plain, segments: parts, tokens: scrubbed.tokens, hosts: lexicon.hosts };
  const facts: Fact[] = [];
  facts.push(...givenFacts(given, lexicon));
  for (const reader of readers) facts.push(...reader(page));
  facts.push(...readProse({ words, hits, clauses: prose, segments: parts }, lexicon));
  const behind = solved(words, hits, prose, lexicon);
  const all = derive(settle(withoutSolved(facts, behind), lexicon), { now, lexicon });
  return {
    facts: all,
    differs: contrast(all),
    secrets: scrubbed.secrets,
    text: plain,
    segments: parts,
    words,
    hits,
    clauses: prose,
    solved: behind,
    unlisted: namesUnlisted(
      plain,
      words,
      hits.filter(({ target }) => lexicon.sign(target)),
    ),
    shortened,
  };
}

/** Who calls and what runs is the same before and after. */
const STAYS = new Set(['principal', 'submitter', 'trigger', 'item']);

/** `facts`, of which those that lie in what is `behind` are no part of the failing call. */
function withoutSolved(facts: readonly Fact[], behind: readonly Span[]): readonly Fact[] {
  const last = behind.at(-1);
  if (!last) return facts;
  const past = new Uint8Array(last.end);
  for (const { at, end } of behind) past.fill(1, at, end);
  return facts.map((fact) =>
    fact.at !== undefined && past[fact.at] === 1 && !STAYS.has(fact.name)
      ? { ...fact, stance: 'quoted' as const }
      : fact,
  );
}

/** Takes out codes that need a context they lack, and says what a sign implies. */
function settle(facts: readonly Fact[], lexicon: Lexicon): Fact[] {
  const present = new Set(facts.map((fact) => `${fact.name}=${fact.value}`));
  const kept: Fact[] = [];
  const scopes = facts.some((fact) => fact.name === 'host')
    ? facts.filter(({ name }) => name === 'token.audience-requested' || name === 'token.aud')
    : [];
  const claims = facts.filter(({ name }) => name.startsWith('token.'));
  for (const fact of facts) {
    // What a claim is called, and what it holds, is no talk of theirs.
    if (fact.name === 'topic' && claims.some((claim) => lies(fact, claim))) continue;
    // The address of a scope, or of an audience, names whom the token is for; the call itself went to the host.
    if (fact.name === 'service' && scopes.some((scope) => lies(fact, scope))) continue;
    if (fact.name === 'code') {
      const sign = lexicon.signByCode.get(fact.value.toLowerCase());
      if (sign && sign.context.length > 0 && !sign.context.some((need) => meets(present, need))) continue;
      if (sign && (fact.stance === 'failing' || fact.stance === 'asked')) {
        kept.push(fact);
        for (const [name, value] of Object.entries({ service: sign.service, ...sign.implies })) {
          kept.push({ name, value, stance: fact.stance, from: 'derived', reader: 'signs' });
        }
        continue;
      }
    }
    kept.push(fact);
  }
  return kept;
}

const lies = (inner: Fact, { at = 0, end = 0 }: Fact): boolean =>
  inner.at !== undefined && at <= inner.at && inner.at < end;

/** `service=key-vault`, or `caller.object-id` alone for any value. */
const meets = (present: ReadonlySet<string>, need: string): boolean => {
  if (need.includes('=')) return present.has(need);
  for (const one of present) if (one.startsWith(`${need}=`)) return true;
  return false;
};

/** The same Answer for other eyes: nothing that was read from the paste, no identifier filled in, no question. */
import type { Evidence } from '../evidence/evidence.ts';
import type { Fact } from '../evidence/fact.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Diagnosis } from '../triage/diagnosis.ts';
import type { Answer, Sentence } from './answer.ts';
import { compose } from './compose.ts';
import { notice } from './notices.ts';
import { renderMarkdown } from './render-markdown.ts';

/** Notices that speak of the paste or to the one who pasted. */
const OF_THE_PASTE = new Set([
  'live-token',
  'secret-found',
  'decoded-not-verified',
  'shortened',
  'unlisted',
  'callers-disagree',
  'paste-more',
]);

/** The Answer of `diagnosis` with the knowledge's own words alone. Arguments as for `compose`. */
export function withoutPaste(
  diagnosis: Diagnosis,
  evidence: Evidence,
  lexicon: Lexicon,
  now: number,
): Answer {
  const { question: _asked, ...rest } = diagnosis;
  const facts = evidence.facts.filter((fact) => isOurs(fact, lexicon));
  return ownWords(
    compose(rest, { ...evidence, facts, secrets: [], shortened: false, unlisted: false }, lexicon, now),
  );
}

/** `answer` without Readings, facts and notices about a paste. */
export function ownWords({ question: _question, text: _text, ...answer }: Answer): Answer {
  const ours = (list: readonly Sentence[]): Sentence[] => list.filter(({ kind }) => kind !== 'reading');
  const bare: Omit<Answer, 'text'> = {
    ...answer,
    facts: [],
    callers: answer.callers
      .map(({ appId: _app, objectId: _object, tenantId: _tenant, ...caller }) => ({
        ...caller,
        statements: ours(caller.statements),
      }))
      .filter(({ statements }) => statements.length > 0),
    refusals: answer.refusals.map(({ resource: _resource, ...refusal }) => ({
      ...refusal,
      statements: ours(refusal.statements),
    })),
    ruledOut: [],
    warnings: answer.warnings
      .filter(({ kind }) => !OF_THE_PASTE.has(kind))
      .map((one) => (one.kind === 'fill-in' ? { kind: 'own-values', text: notice('own-values').text } : one)),
  };
  return { ...bare, text: renderMarkdown(bare) };
}

/** Whether a fact is a word of the knowledge, and so tells nothing of the paste but what the answer says anyway. */
function isOurs({ name, value }: Fact, lexicon: Lexicon): boolean {
  if (/^(?:token|caller|entra)\./.test(name)) return false;
  if (name === 'code') return lexicon.signByCode.has(value.toLowerCase());
  if (name === 'principal.shown') return /^[a-z-]{1,30}$/.test(value);
  if (name === 'action') return granted(lexicon).has(value.toLowerCase());
  return lexicon.byName.has(`${name}=${value}`);
}

const granted = (lexicon: Lexicon): ReadonlySet<string> => {
  const known = grants.get(lexicon);
  if (known) return known;
  const list = [...lexicon.role.values()].flatMap((role) => role.grants);
  const all = new Set(
    list.flatMap((grant) => [grant.toLowerCase(), `microsoft.keyvault/vaults/${grant.toLowerCase()}/action`]),
  );
  grants.set(lexicon, all);
  return all;
};

const grants = new WeakMap<Lexicon, ReadonlySet<string>>();

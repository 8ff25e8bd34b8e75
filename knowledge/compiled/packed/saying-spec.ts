/** The part of the knowledge that says: sentences, fixes, roles, applications, token claims, and the passages they cite. */
import type {
  Application,
  CallerRow,
  Cite,
  Claim,
  Compiled,
  Entry,
  Fix,
  FixUse,
  KnownSilence,
  KnownStatement,
  Role,
} from '../compiled.ts';
import { both, either, list, map, oneOf, record, some, table, text } from './spec.ts';

export type SayingEntry = Pick<Entry, 'area' | 'status' | 'changed' | 'cause' | 'fixes' | 'limits'>;
export type SayingRow = Pick<CallerRow, 'says' | 'prove' | 'change'>;
export type SayingClaim = Pick<Claim, 'statements' | 'links'>;
export interface Saying extends Pick<Compiled, 'fixes' | 'roles' | 'applications' | 'tokenClaims'> {
  readonly entries: readonly SayingEntry[];
  readonly rows: readonly SayingRow[];
  readonly claims: readonly SayingClaim[];
}

const word = table<string>('words');
const words = list(word);
const cites = some(both<Cite>(['ref', 'relation'], 'refs', ['directly', 'indirectly', 'against']));
const statement = record<KnownStatement>({ text, cites });
const sentence = either(
  statement,
  record<KnownSilence>({ silence: text, looked: words, on: word, check: text }),
);
const uses = list(record<FixUse>({ use: word, with: map(word) }));

/** Spec of the saying part over the tables `refs`, the passages, and `words`. */
export const sayingSpec = record<Saying>({
  fixes: map(
    record<Fix>({
      id: text,
      text,
      by: text,
      command: text,
      portal: text,
      risk: text,
      proof: text,
      undo: text,
      gives: map(text),
      service: text,
      cites,
    }),
  ),
  roles: map(
    record<Role>({
      id: text,
      name: text,
      service: word,
      plane: oneOf(['control', 'data']),
      grants: list(text),
      cites,
    }),
  ),
  applications: map(
    record<Application>({
      appId: text,
      name: text,
      role: oneOf(['client', 'resource', 'both']),
      statement,
    }),
  ),
  tokenClaims: map(statement),
  entries: list(
    record<SayingEntry>({
      area: word,
      status: word,
      changed: word,
      cause: list(sentence),
      fixes: uses,
      limits: list(sentence),
    }),
  ),
  rows: list(record<SayingRow>({ says: list(sentence), prove: uses, change: uses })),
  claims: list(
    record<SayingClaim>({
      statements: list(sentence),
      links: list(record<Claim['links'][number]>({ url: text, statement })),
    }),
  ),
});

/** The part of the knowledge that says: sentences, fixes, roles, applications, token claims, and the passages they cite. */
import type { Application, CallerRow, Claim, Compiled, Entry, Fix, FixUse, Role } from '../compiled.ts';
import { type Codec, list, map, oneOf, record, text } from './codec.ts';
import { sentenceCodecs } from './sentences.ts';
import type { Table } from './table.ts';

export type SayingEntry = Pick<Entry, 'area' | 'status' | 'changed' | 'cause' | 'fixes' | 'limits'>;
export type SayingRow = Pick<CallerRow, 'says' | 'prove' | 'change'>;
export type SayingClaim = Pick<Claim, 'statements' | 'links'>;
export interface Saying extends Pick<Compiled, 'fixes' | 'roles' | 'applications' | 'tokenClaims'> {
  readonly entries: readonly SayingEntry[];
  readonly rows: readonly SayingRow[];
  readonly claims: readonly SayingClaim[];
}

/** `refs` names passages, `words` whatever occurs often. */
export function sayingCodec(refs: Table<string>, words: Table<string>): Codec<Saying> {
  const { cites, statement, sentence } = sentenceCodecs(refs, words);
  const uses = list(record<FixUse>({ use: words, with: map(words) }));
  return record<Saying>({
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
        service: words,
        plane: oneOf(['control', 'data']),
        grants: list(text),
        cites: cites as Codec<Role['cites']>,
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
        area: words,
        status: words,
        changed: words,
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
}

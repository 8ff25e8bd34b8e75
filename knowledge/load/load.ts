/** Reads the data files of `knowledge/`, each through its schema, and collects every problem instead of stopping at the first. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load as parse } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Heard } from '../compiled/heard.ts';
import { type CallersData, callersSchema } from '../schema/callers.ts';
import { type ClaimData, claimSchema } from '../schema/claim.ts';
import { type EntryData, entrySchema } from '../schema/entry.ts';
import { type ExamplesData, examplesSchema, silentSchema } from '../schema/examples.ts';
import { type FixData, fixSchema } from '../schema/fix.ts';
import { userOnlySchema } from '../schema/rest-operations.ts';
import { type SignsData, signsSchema } from '../schema/signs.ts';
import { type SourceData, sourceSchema } from '../schema/source.ts';
import {
  type ApplicationsData,
  applicationsSchema,
  type OperationsData,
  operationsSchema,
  type RolesData,
  rolesSchema,
  type ServicesData,
  servicesSchema,
  type TokenClaimsData,
  tokenClaimsSchema,
  type WeightsData,
  weightsSchema,
} from '../schema/tables.ts';
import { type TopicsData, topicsSchema } from '../schema/topics.ts';
import { type NameData, nameSchema } from '../schema/vocabulary.ts';
import { dataFiles } from './data-files.ts';
import { readHeard } from './read-heard.ts';

/** A problem of a data file: rule id, place, what is wrong, why it matters, how to mend it. */
export interface Problem {
  readonly rule: string;
  readonly file: string;
  readonly line?: number;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

/** A data file with its path below `knowledge/`. */
export interface Filed<T> {
  readonly file: string;
  readonly data: T;
}

export interface Loaded {
  readonly sources: readonly Filed<SourceData>[];
  readonly entries: readonly Filed<EntryData>[];
  readonly callers: readonly Filed<CallersData>[];
  readonly claims: readonly Filed<ClaimData>[];
  readonly fixes: readonly Filed<FixData>[];
  readonly signs: readonly Filed<SignsData>[];
  readonly examples: readonly Filed<ExamplesData>[];
  readonly heard: Heard;
  readonly silent: readonly { readonly name: string; readonly text: string }[];
  /** By fact name, in order of file. */
  readonly vocabulary: Readonly<Record<string, NameData>>;
  readonly topics: readonly Filed<TopicsData>[];
  readonly applications: ApplicationsData;
  readonly services: ServicesData;
  readonly roles: RolesData;
  readonly tokenClaims: TokenClaimsData;
  readonly operations: OperationsData;
  /** Method and path of the Fabric REST operations that support no service principal. */
  readonly userOnly: readonly string[];
  readonly weights: WeightsData;
  readonly problems: readonly Problem[];
  readonly fingerprint: string;
}

/** The fact name a file of `vocabulary/` holds. */
const nameOf = (file: string): string => file.slice('vocabulary/'.length, -'.yaml'.length);

/** Hash over names and bytes of the data files below `root`, without the examples: they decide nothing. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const file of dataFiles(root))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 24);
}

/** What `text` holds, where it has no problem. */
function cleanly<S extends z.ZodType>(text: string, schema: S): z.output<S> | undefined {
  try {
    return schema.safeParse(parse(text, { schema: CORE_SCHEMA })).data;
  } catch {
    return undefined;
  }
}

/** All data files below `root` (the folder `knowledge/`); files with problems are left out of the lists. */
export function load(root: string): Loaded {
  const problems: Problem[] = [];
  const files = dataFiles(root, true);
  const read = <S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined => {
    const text = readFileSync(join(root, file), 'utf8');
    const clean = cleanly(text, schema);
    if (clean !== undefined) return clean;
    // The slower parser knows places.
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const place = (offset: number | undefined) =>
      offset === undefined ? {} : { line: lines.linePos(offset).line };
    for (const error of document.errors) {
      problems.push({
        rule: 'yaml',
        file,
        ...place(error.pos[0]),
        what: error.message.split('\n')[0] as string,
        why: 'The file cannot be read.',
        mend: 'Quote texts that hold ": " or start with a special character.',
      });
    }
    if (document.errors.length > 0) return undefined;
    const result = schema.safeParse(document.toJS());
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const node = document.getIn(issue.path as (string | number)[], true) as
        | { range?: number[] }
        | undefined;
      problems.push({
        rule: 'schema',
        file,
        ...place(node?.range?.[0]),
        what: `${issue.path.join('.') || '(top)'}: ${issue.message}`,
        why: 'The engine reads only what the schema names.',
        mend: 'See knowledge/schema, or let the editor complete it.',
      });
    }
    return undefined;
  };
  const folder = <S extends z.ZodType>(prefix: string, schema: S): Filed<z.output<S>>[] =>
    files
      .filter((file) => file.startsWith(prefix) && !file.endsWith('.examples.yaml'))
      .flatMap((file) => {
        const data = read(file, schema);
        return data === undefined ? [] : [{ file, data }];
      });
  const table = <S extends z.ZodType>(file: string, schema: S, otherwise: z.output<S>): z.output<S> =>
    files.includes(file) ? (read(file, schema) ?? otherwise) : otherwise;
  return {
    sources: folder('sources/', sourceSchema),
    entries: folder('entries/', entrySchema),
    callers: folder('callers/', callersSchema),
    claims: folder('claims/', claimSchema),
    fixes: folder('fixes/', fixSchema),
    signs: folder('signs/', signsSchema),
    examples: files
      .filter((file) => file.endsWith('.examples.yaml') && file !== 'silent.examples.yaml')
      .flatMap((file) => {
        const data = read(file, examplesSchema);
        return data === undefined ? [] : [{ file, data }];
      }),
    heard: readHeard(
      root,
      files.filter((file) => file.startsWith('heard/')),
    ),
    silent: table('silent.examples.yaml', silentSchema, []),
    vocabulary: Object.fromEntries(
      folder('vocabulary/', nameSchema).map(({ file, data }) => [nameOf(file), data]),
    ),
    topics: folder('topics/', topicsSchema),
    applications: table('tables/applications.yaml', applicationsSchema, []),
    services: table('tables/services.yaml', servicesSchema, {}),
    roles: table('tables/roles.yaml', rolesSchema, {}),
    tokenClaims: table('tables/token-claims.yaml', tokenClaimsSchema, {}),
    operations: table('tables/operations.yaml', operationsSchema, []),
    userOnly: table('tables/user-only.yaml', userOnlySchema, []),
    weights: table('tables/weights.yaml', weightsSchema, { answer: {}, none: {}, ask: {}, asked: {} }),
    problems,
    fingerprint: fingerprint(root),
  };
}

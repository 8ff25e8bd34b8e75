/** Compiles the loaded data files into plain data for the engine: joined passages, phrases, atoms, an inverted index. */
import { basename, dirname } from 'node:path';
import type {
  CallerRow,
  Cite,
  Claim,
  Compiled,
  Entry,
  Fix,
  FixUse,
  KnownSentence,
  KnownStatement,
  Page,
  Passage,
  Role,
  Sign,
  VocabularyValue,
} from '../compiled/compiled.ts';
import { fileEntries } from '../compiled/file-entries.ts';
import { indexSaid } from '../compiled/index-said.ts';
import { indexWordings } from '../compiled/index-wordings.ts';
import { passageUrl } from '../compiled/passage-url.ts';
import { branchesOf, type Phrase } from '../compiled/phrases.ts';
import type { Loaded } from '../load/load.ts';
import type { FixUseData } from '../schema/fix.ts';
import type { CiteData, SentenceData } from '../schema/sentence.ts';
import type { SourceData } from '../schema/source.ts';
import type { NameData } from '../schema/vocabulary.ts';
import { atoms, written } from './atoms.ts';
import { phraseKeys } from './phrase-keys.ts';

const cite = (data: CiteData): Cite =>
  typeof data === 'string'
    ? { ref: data, relation: 'directly' }
    : 'indirectly' in data
      ? { ref: data.indirectly, relation: 'indirectly' }
      : { ref: data.against, relation: 'against' };
const cites = (data: readonly CiteData[]): [Cite, ...Cite[]] => data.map(cite) as [Cite, ...Cite[]];
const sentence = (data: SentenceData): KnownSentence =>
  'text' in data
    ? { text: data.text, cites: cites(data.cites) }
    : {
        silence: data.silence,
        looked: data.looked,
        on: data.on,
        ...(data.check ? { check: data.check } : {}),
      };
const fixUse = ({ use, ...rest }: FixUseData): FixUse => ({ use, with: rest as Record<string, string> });
const defined = <T extends object>(data: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as never;

function passagesOf(loaded: Loaded): Record<string, Passage> {
  const passages: Record<string, Passage> = {};
  for (const { data } of loaded.sources) {
    for (const [id, passage] of Object.entries(data.passages)) {
      passages[`${data.id}#${id}`] = defined({
        source: data.id,
        title: data.title,
        url: passageUrl({ url: data.url, anchor: passage.anchor, start: passage.start, end: passage.end }),
        section: passage.section,
        publisher: data.publisher,
        kind: data.kind,
        says: passage.says,
        dated: passage.dated ?? data.dated,
        checked: passage.checked,
      }) as Passage;
    }
  }
  return passages;
}

/** A page as a whole; where something was looked for, the newest check counts. */
const pageOf = ({ title, url, publisher, kind, dated, passages }: SourceData): Page =>
  defined({
    title,
    url,
    publisher,
    kind,
    dated,
    checked: Object.values(passages).reduce(
      (newest, { checked }) => [newest, checked].sort()[1] as string,
      '',
    ),
  }) as Page;

function valuesOf(loaded: Loaded): { values: VocabularyValue[]; said: string[][] } {
  const values: VocabularyValue[] = [];
  const said: string[][] = [];
  for (const [name, { values: byValue }] of Object.entries(loaded.vocabulary)) {
    for (const [value, data] of Object.entries(byValue)) {
      values.push({
        name,
        value,
        label: data.label ?? value.replaceAll('-', ' '),
        own: data.own,
        implies: data.implies,
      });
      said.push(data.say);
    }
  }
  for (const [id, role] of Object.entries(loaded.roles)) {
    const name = role.service === 'fabric' ? 'workspace-role' : 'role';
    values.push({ name, value: id, label: role.name, own: role.service !== 'fabric', implies: {} });
    said.push([role.name, ...role.say]);
  }
  return { values, said };
}

function signsOf(loaded: Loaded): { signs: Sign[]; matches: string[][] } {
  const signs: Sign[] = [];
  const matches: string[][] = [];
  for (const { data } of loaded.signs) {
    for (const sign of data.signs) {
      signs.push(
        defined({
          code: sign.code,
          service: data.service,
          title: data.title,
          stage: sign.stage,
          status: sign.status,
          generic: sign.generic,
          own: sign.own,
          context: sign.context ?? [],
          implies: sign.implies,
        }) as Sign,
      );
      matches.push(sign.match);
    }
  }
  return { signs, matches };
}

/** The compiled form of `loaded`. Deterministic: the same files give the same bytes. */
export function compile(loaded: Loaded): Compiled {
  const pageUrl = new Map(loaded.sources.map(({ data }) => [data.id, data.url]));
  const { values, said } = valuesOf(loaded);
  const { signs, matches } = signsOf(loaded);
  const listed: Phrase[] = [];
  matches.forEach((texts, index) => {
    for (const keys of new Set(texts.map(phraseKeys))) listed.push([keys, index]);
  });
  said.forEach((texts, index) => {
    for (const keys of new Set(texts.map(phraseKeys))) listed.push([keys, -1 - index]);
  });
  const phrases = branchesOf(listed);
  const namesThat = (are: (data: NameData) => boolean): string[] =>
    Object.entries(loaded.vocabulary).flatMap(([name, data]) => (are(data) ? [name] : []));
  const apart = namesThat((data) => data.apart);
  const entries: Entry[] = loaded.entries
    .filter(({ data }) => !data.retired)
    .map(
      ({ file, data }) =>
        defined({
          id: data.id,
          title: data.title,
          area: basename(dirname(file)),
          kind: data.kind,
          status: data.status,
          changed: data.changed,
          questions: data.questions,
          wordings: data.wordings,
          about: atoms(data.about),
          when: data.when ? atoms(data.when) : [],
          needs: data.needs,
          asks: data.asks,
          cause: data.cause.map(sentence),
          fixes: data.fixes.map(fixUse),
          limits: data.limits.map(sentence),
          before: data.before,
          beside: data.beside,
        }) as Entry,
    );
  const rows: CallerRow[] = loaded.callers.flatMap(({ data }) =>
    data.rows.map((row) => ({
      id: row.id,
      item: data.id,
      title: data.title,
      when: atoms(row.when),
      kind: row.kind,
      identity: row.identity,
      who: row.who,
      wordings: row.wordings,
      says: row.says.map(sentence),
      prove: row.prove.map(fixUse),
      change: row.change.map(fixUse),
    })),
  );
  const claims: Claim[] = loaded.claims.map(
    ({ data }) =>
      defined({
        id: data.id,
        title: data.title,
        verdict: data.verdict,
        wordings: data.wordings,
        entry: data.entry,
        asserts: data.asserts.map((assertion) => ({ all: written(assertion.all), denied: assertion.denied })),
        statements: data.statements.map(sentence),
        links: data.links.map((link) => ({
          url: pageUrl.get(link.source) ?? link.source,
          statement: { text: link.text, cites: cites(link.cites) },
        })),
      }) as Claim,
  );
  const fixes: Record<string, Fix> = {};
  for (const { data } of loaded.fixes) {
    const { params: _, cites: cited, ...rest } = data;
    fixes[data.id] = defined({ ...rest, cites: cites(cited) }) as Fix;
  }
  const statement = (text: string, cited: readonly CiteData[]): KnownStatement => ({
    text,
    cites: cites(cited),
  });
  return {
    fingerprint: loaded.fingerprint,
    passages: passagesOf(loaded),
    pages: Object.fromEntries(loaded.sources.map(({ data }) => [data.id, pageOf(data)])),
    entries,
    filed: fileEntries(entries),
    rows,
    claims,
    fixes,
    signs,
    values,
    questions: Object.fromEntries(
      Object.entries(loaded.vocabulary).flatMap(([name, data]) =>
        data.question ? [[name, data.question]] : [],
      ),
    ),
    single: namesThat(({ single }) => single),
    states: namesThat(({ state }) => state),
    apart,
    phrases,
    roles: Object.fromEntries(
      Object.entries(loaded.roles).map(([id, role]) => [
        id,
        {
          id,
          name: role.name,
          service: role.service,
          plane: role.plane,
          grants: role.grants,
          cites: cites(role.cites),
        } satisfies Role,
      ]),
    ),
    applications: Object.fromEntries(
      loaded.applications.map((app) => [
        app.appId,
        { appId: app.appId, name: app.name, role: app.role, statement: statement(app.text, app.cites) },
      ]),
    ),
    tokenClaims: Object.fromEntries(
      Object.entries(loaded.tokenClaims).map(([name, claim]) => [name, statement(claim.text, claim.cites)]),
    ),
    services: Object.fromEntries(
      Object.entries(loaded.services).map(([id, { hosts, audiences }]) => [id, { hosts, audiences }]),
    ),
    userOnly: loaded.userOnly,
    weights: loaded.weights,
    operations: loaded.operations.map(
      ({ cites: _, ...operation }) => defined(operation) as Compiled['operations'][number],
    ),
    ...indexWordings({ entries, rows, claims, phrases, signs, values, apart }),
    said: indexSaid({ entries, rows, claims, phrases, signs, values, apart }, loaded.heard),
  };
}

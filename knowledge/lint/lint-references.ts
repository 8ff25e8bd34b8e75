/** Every citation resolves to a passage, every `use` to a fix with its parameters, every named entry to an entry. */
import type { Loaded, Problem } from '../load/load.ts';
import type { FixUseData } from '../schema/fix.ts';
import type { CiteData, SentenceData } from '../schema/sentence.ts';

/** Problems of references. */
export function lintReferences(loaded: Loaded): Problem[] {
  const problems: Problem[] = [];
  const passages = new Set(
    loaded.sources.flatMap(({ data }) => Object.keys(data.passages).map((id) => `${data.id}#${id}`)),
  );
  const pages = new Set(loaded.sources.map(({ data }) => data.id));
  const fixes = new Map(loaded.fixes.map(({ data }) => [data.id, data]));
  const entries = new Set(loaded.entries.map(({ data }) => data.id));
  const rows = new Set(loaded.callers.flatMap(({ data }) => data.rows.map(({ id }) => id)));
  const bad = (file: string, what: string, mend: string): void => {
    problems.push({
      rule: 'reference',
      file,
      what,
      why: 'A sentence without a source is no sentence.',
      mend,
    });
  };
  const cites = (file: string, list: readonly CiteData[]): void => {
    for (const cite of list) {
      const ref = typeof cite === 'string' ? cite : 'indirectly' in cite ? cite.indirectly : cite.against;
      if (!passages.has(ref))
        bad(
          file,
          `no passage ${ref}`,
          'Name a passage of knowledge/sources, or add it there after reading the page.',
        );
    }
  };
  const sentences = (file: string, list: readonly SentenceData[]): void => {
    for (const sentence of list) {
      if ('text' in sentence) cites(file, sentence.cites);
      else
        for (const page of sentence.looked)
          if (!pages.has(page)) bad(file, `no source ${page}`, 'Name a file of knowledge/sources.');
    }
  };
  const uses = (file: string, list: readonly FixUseData[]): void => {
    for (const { use, ...given } of list) {
      const fix = fixes.get(use);
      if (!fix) bad(file, `no fix ${use}`, 'Name a file of knowledge/fixes.');
      else
        for (const name of fix.params)
          if (!(name in given)) bad(file, `fix ${use} lacks ${name}`, `Say ${name}: … beside use: ${use}.`);
      if (!('role' in given)) continue;
      const role = loaded.roles[given.role as string];
      if (!role) bad(file, `no role ${given.role}`, 'Add it to tables/roles.yaml.');
      else if (fix && 'workspace-role' in fix.gives && role.service !== 'fabric')
        bad(
          file,
          `${role.name} is no role of a workspace`,
          'Name one of tables/roles.yaml that starts with workspace-.',
        );
    }
  };
  for (const { file, data } of loaded.entries) {
    sentences(file, [...data.cause, ...data.limits]);
    uses(file, data.fixes);
    for (const id of [...data.beside, ...(data.retired ? [data.retired.successor] : [])]) {
      if (!entries.has(id)) bad(file, `no entry ${id}`, 'Name an entry.');
    }
    for (const id of data.before) {
      if (!entries.has(id) && !rows.has(id)) bad(file, `no entry or caller row ${id}`, 'Name one.');
    }
  }
  for (const { file, data } of loaded.callers) {
    for (const row of data.rows) {
      sentences(file, row.says);
      uses(file, [...row.prove, ...row.change]);
    }
  }
  for (const { file, data } of loaded.claims) {
    sentences(file, data.statements);
    for (const link of data.links) {
      if (!pages.has(link.source)) bad(file, `no source ${link.source}`, 'Name a file of knowledge/sources.');
      cites(file, link.cites);
    }
    if (data.entry && !entries.has(data.entry)) bad(file, `no entry ${data.entry}`, 'Name an entry.');
  }
  const homes = new Set([
    ...entries,
    ...loaded.claims.map(({ data }) => data.id),
    ...loaded.callers.flatMap(({ data }) => data.rows.map((row) => row.id)),
  ]);
  for (const { file, data } of loaded.topics)
    for (const [topic, { home }] of Object.entries(data.topics))
      for (const id of home)
        if (!homes.has(id)) bad(file, `${topic}: no ${id}`, 'Name an entry, a caller row or a claim.');
  for (const { file, data } of loaded.fixes) cites(file, data.cites);
  for (const service of Object.values(loaded.services))
    if (service.cites) cites('tables/services.yaml', service.cites);
  for (const role of Object.values(loaded.roles)) cites('tables/roles.yaml', role.cites);
  for (const app of loaded.applications) cites('tables/applications.yaml', app.cites);
  for (const claim of Object.values(loaded.tokenClaims)) cites('tables/token-claims.yaml', claim.cites);
  for (const operation of loaded.operations) cites('tables/operations.yaml', operation.cites);
  for (const { file, data } of loaded.sources) {
    if (data.kind !== 'documentation') continue;
    for (const [id, passage] of Object.entries(data.passages)) {
      if (!passage.anchor && passage.section !== data.title) {
        problems.push({
          rule: 'anchor',
          file,
          what: `passage ${id} has no anchor`,
          why: 'A reader must land at the place.',
          mend: 'Give the anchor of its section, or the page title as section when it stands above all headings.',
        });
      }
    }
  }
  return problems;
}

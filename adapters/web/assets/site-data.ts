/** What pages show and the compiled knowledge leaves out: examples, retired entries, dates of claims, the policies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { load } from '../../../knowledge/load/load.ts';
import type { SiteData } from '../pages/site.ts';

const EXAMPLES = 3;

/** From the data files below `root`. */
export function siteData(root: string): SiteData {
  const { examples, entries, claims } = load(root);
  const slug = (file: string): string => (file.split('/').at(-1) ?? '').replace('.examples.yaml', '');
  return {
    examples: Object.fromEntries(
      examples.map(({ file, data }) => [
        slug(file),
        data.matches.slice(0, EXAMPLES).map(({ name, text }) => ({ name, text })),
      ]),
    ),
    retired: entries.flatMap(({ data: { id, title, retired } }) =>
      retired ? [{ id, title, ...retired }] : [],
    ),
    policies: (['privacy', 'terms'] as const).map((name) => {
      const text = readFileSync(join(root, '..', 'docs', `${name}.md`), 'utf8');
      return { name, html: marked.parse(text, { async: false }) };
    }),
    changed: Object.fromEntries(claims.map(({ data }) => [data.id, data.changed])),
  };
}

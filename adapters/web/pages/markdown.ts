/** The Markdown twins of permalinks and of the caller table, for people and programs that read text. */
import { type Canonical, canonical } from '../../../bot/answer/canonical.ts';
import { marks, sentenceText, sourceLines } from '../../../bot/answer/render-markdown.ts';
import { Citations } from '../../../bot/answer/citations.ts';
import { capital, kindWords, verdictWords } from '../parts/words.ts';
import type { AnswerFix } from '../../../bot/answer/answer.ts';
import { MARKDOWN, type Site, type SitePage } from './site.ts';

const fixLines = (label: string, list: readonly AnswerFix[]): string[] =>
  list.flatMap((fix) => [
    `## ${label}`,
    `${fix.text} ${marks(fix.cites)}`,
    ...(fix.command ? [`\`\`\`sh\n${fix.command}\n\`\`\``] : []),
    [
      ...(fix.portal ? [`- In the portal: ${fix.portal}`] : []),
      `- Who may do it: ${fix.by}`,
      ...(fix.risk ? [`- Risk: ${fix.risk}`] : []),
      ...(fix.proof ? [`- Proof: ${fix.proof}`] : []),
      ...(fix.undo ? [`- Undo: ${fix.undo}`] : []),
    ].join('\n'),
  ]);

/** The Markdown of one canonical answer. */
export function canonicalMarkdown(page: Canonical, origin: string): string {
  const said = page.said.map(sentenceText).join('\n\n');
  const lines = [
    `# ${page.kind === 'claim' ? `Claim: “${page.title}” — ${verdictWords(page.claim.verdict)}` : capital(page.title)}`,
    said,
    ...fixLines('Fix', page.fixes),
    ...(page.kind === 'caller' ? [...fixLines('Prove who calls', page.prove), ...fixLines('Change who calls', page.change)] : []),
    ...(page.limits.length > 0
      ? [`## When this does not apply`, page.limits.map((limit) => `- ${sentenceText(limit)}`).join('\n')]
      : []),
    sourceLines(page.sources),
    `Permalink: ${origin}/a/${page.id}${page.kind === 'entry' ? ` · changed ${page.entry.changed}` : ''}`,
  ];
  return `${lines.join('\n\n')}\n`;
}

/** `/a/<id>.md` */
export const markdownTwin = (id: string, site: Site): SitePage => ({
  path: `/a/${id}.md`,
  type: MARKDOWN,
  body: () => {
    const page = canonical(id, site.lexicon, site.now);
    if (!page) throw new Error(`no page ${id}`);
    return canonicalMarkdown(page, site.origin);
  },
});

/** `/who.md` */
export const whoMarkdown = (site: Site): SitePage => ({
  path: '/who.md',
  type: MARKDOWN,
  body: () => {
    const citations = new Citations(site.lexicon.compiled, site.now);
    const rows = site.lexicon.compiled.rows.map((row) => {
      const [first] = row.says;
      return `- **${row.title}: ${row.who}** (${kindWords(row.kind)}) — ${first ? sentenceText(citations.sentence(first)) : ''} ${site.origin}/a/${row.id}.md`;
    });
    return `# Who runs it?\n\n${rows.join('\n')}\n\n${sourceLines(citations.sources())}\n`;
  },
});

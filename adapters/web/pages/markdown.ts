/** The Markdown twins of permalinks and of the caller table, for people and programs that read text. */
import { canonical } from '../../../bot/answer/canonical.ts';
import { Citations } from '../../../bot/answer/citations.ts';
import { sentenceText, sourceLines } from '../../../bot/answer/render-markdown.ts';
import { capital, kindWords } from '../parts/words.ts';
import { MARKDOWN, type Site, type SitePage } from './site.ts';

/** `/a/<id>.md` */
export const markdownTwin = (id: string, site: Site): SitePage => ({
  path: `/a/${id}.md`,
  type: MARKDOWN,
  body: () => {
    const page = canonical(id, site.lexicon, site.now);
    if (!page) throw new Error(`no page ${id}`);
    const changed = site.lexicon.entry.get(id)?.changed ?? site.data.changed[id];
    return `# ${capital(page.title)}\n\n${page.answer.text}\nPermalink: ${site.origin}/a/${id}${changed ? `, changed ${changed}` : ''}\n`;
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

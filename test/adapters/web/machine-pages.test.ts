/** What programs read of the site: feed, llms.txt, sitemap, Markdown twins. */
import { describe, expect, it } from 'vitest';
import { pages } from '../../../adapters/web/pages/pages.ts';
import { compiled } from '../../engine.ts';
import { site } from './site.ts';

const list = pages(site);
const body = (path: string): string => list.find((page) => page.path === path)?.body() ?? '';
const origin = 'https://callerid.example/fabric';

describe('machine-readable pages', () => {
  it('the feed is Atom with the newest changes first, and closes every element it opens', () => {
    const feed = body('/feed.xml');
    expect(feed).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/,
    );
    const updated = [...feed.matchAll(/<updated>([^<]*)<\/updated><summary>/g)].map(
      (one) => one[1] as string,
    );
    expect(updated.length).toBe(50);
    expect(updated).toEqual([...updated].sort().reverse());
    for (const name of ['feed', 'entry', 'title', 'id', 'updated', 'summary', 'author'])
      expect((feed.match(new RegExp(`<${name}[ >]`, 'g')) ?? []).length, name).toBe(
        (feed.match(new RegExp(`</${name}>`, 'g')) ?? []).length,
      );
    expect(feed.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
  });

  it('llms.txt names the Markdown twin of every entry, row and claim', () => {
    const text = body('/llms.txt');
    for (const { id } of [...compiled.entries, ...compiled.rows, ...compiled.claims])
      expect(text).toContain(`${origin}/a/${id}.md`);
    expect(text).toMatch(/^# Fabric Caller ID\n\n> /);
  });

  it('the sitemap names every page once', () => {
    const urls = [...body('/sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map((one) => one[1]);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.length).toBe(6 + compiled.entries.length + compiled.rows.length + compiled.claims.length);
  });

  it('a Markdown twin holds the answer with its sources and its permalink', () => {
    const text = body('/a/kv-forbidden-by-rbac.md');
    expect(text).toMatch(/^# ForbiddenByRbac/);
    expect(text).toContain('**Sources**');
    expect(text).toContain(`Permalink: ${origin}/a/kv-forbidden-by-rbac`);
  });
});

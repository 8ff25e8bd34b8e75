/** Every answer has its page and its Markdown twin; no link inside the site is dead; every citation opens at its passage. */
import { describe, expect, it } from 'vitest';
import { missingPage, pages } from '../../../adapters/web/pages/pages.ts';
import { HTML, MARKDOWN } from '../../../adapters/web/pages/site.ts';
import { compiled } from '../../engine.ts';
import { site } from './site.ts';

const all = new Map(pages(site).map((page) => [page.path, { type: page.type, body: page.body() }]));
const htmls = [...all].filter(([, { type }]) => type === HTML);
const body = (path: string): string => all.get(path)?.body ?? '';
const decoded = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const links = (text: string): string[] =>
  [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map((one) => decoded(one[1] as string));
const ids = [...compiled.entries, ...compiled.rows, ...compiled.claims].map(({ id }) => id);

describe('addresses', () => {
  it('every entry, caller row and claim has a page and a Markdown twin', () => {
    expect(ids.filter((id) => all.get(`/a/${id}`)?.type !== HTML)).toEqual([]);
    expect(ids.filter((id) => all.get(`/a/${id}.md`)?.type !== MARKDOWN)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('no two pages share an address', () => {
    expect(all.size).toBe(pages(site).length);
  });

  it('no link inside the site is dead', () => {
    const assets = new Set(Object.values(site.assets));
    const dead = htmls.flatMap(([path, { body: text }]) =>
      links(text)
        .filter((link) => !link.startsWith('https://'))
        .filter((link) => {
          if (link.startsWith('#')) return !text.includes(` id="${link.slice(1)}"`);
          const inside = link.startsWith('/fabric/') ? link.slice('/fabric'.length) : undefined;
          return inside === undefined || !(all.has(inside) || assets.has(inside));
        })
        .map((link) => `${path} → ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('links to itself by its full address are alive too', () => {
    const own = [...all].flatMap(([path, { body: text }]) =>
      [...text.matchAll(/https:\/\/callerid\.example\/fabric([^\s"<>),]*)/g)].map(
        (one) => [path, one[1] as string] as const,
      ),
    );
    expect(own.length).toBeGreaterThan(1000);
    expect(own.filter(([, to]) => to !== '' && !all.has(to))).toEqual([]);
  });
});

describe('what a page says', () => {
  it('has one h1, one main, a skip link, a title of its own and a description', () => {
    const odd = htmls.filter(([, { body: text }]) =>
      [
        /<h1[ >]/g,
        /<main /g,
        /class="skip"/g,
        /<title>[^<]{8,}<\/title>/g,
        /name="description" content="[^"]{20,}"/g,
      ].some((pattern) => (text.match(pattern) ?? []).length !== 1),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
    const titles = htmls.map(([, { body: text }]) => /<title>([^<]*)/.exec(text)?.[1]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('no id stands twice on a page', () => {
    const twice = htmls.flatMap(([path, { body: text }]) => {
      const found = [...text.matchAll(/ id="([^"]*)"/g)].map((one) => one[1]);
      return found.filter((id, index) => found.indexOf(id) !== index).map((id) => `${path} ${id}`);
    });
    expect(twice).toEqual([]);
  });

  it('loads nothing from elsewhere and holds no inline script, style or handler', () => {
    for (const [path, { body: text }] of htmls) {
      const loads = [
        ...text.matchAll(
          /<(?:script|link rel="(?:stylesheet|preload|icon)"|img|iframe)[^>]*(?:src|href)="(https?:)?\/\//g,
        ),
      ];
      expect(loads, path).toEqual([]);
      expect(text.replace(/<script type="module" src="[^"]*"><\/script>/, ''), path).not.toMatch(
        /<script|<style| style="| on[a-z]+="/,
      );
    }
  });

  it('every entry page shows its limits, its sources, examples and dates', () => {
    const without = compiled.entries.filter(({ id, changed }) => {
      const text = body(`/a/${id}`);
      return ![
        'When this does not apply',
        'class="sources"',
        'Messages it answers',
        `datetime="${changed}"`,
        'Sources checked',
      ].every((part) => text.includes(part));
    });
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('every row of the caller tables stands in the matrix, cited, with a link to its page', () => {
    const rows = [...body('/who').matchAll(/<tr role="row" data-item[\s\S]*?<\/tr>/g)].map(([row]) => row);
    expect(rows.length).toBe(compiled.rows.length);
    for (const { id } of compiled.rows) {
      const row = rows.find((one) => one.includes(`href="/fabric/a/${id}"`));
      expect(row, id).toMatch(/href="#source-\d+"/);
    }
  });

  it('what is not there says so, and leads on', () => {
    expect(missingPage(site).body()).toMatch(/Nothing here[\s\S]*href="\/fabric\/answers"/);
  });
});

describe('citations', () => {
  const cited = htmls.flatMap(([path, { body: text }]) =>
    [...text.matchAll(/<li id="source-(\d+)"[^>]*><a href="([^"]*)"/g)].map((one) => ({
      path,
      url: decoded(one[2] as string),
    })),
  );

  it('every citation mark points to a source of its page, and every source is cited there', () => {
    for (const [path, { body: text }] of htmls) {
      const marked = new Set([...text.matchAll(/href="#source-(\d+)"/g)].map((one) => one[1]));
      const listed = new Set([...text.matchAll(/<li id="source-(\d+)"/g)].map((one) => one[1]));
      expect([...marked].sort(), path).toEqual([...listed].sort());
    }
  });

  it('every source opens at its passage by a well-formed text fragment, or is a whole page', () => {
    expect(cited.length).toBeGreaterThan(1000);
    const pageUrls = new Set(Object.values(compiled.pages).map(({ url }) => url));
    const bad = cited.filter(({ url }) => {
      if (pageUrls.has(url)) return false;
      const [, fragment] = /^https:\/\/[^#]+#([^#]*)$/.exec(url) ?? [];
      const [, start, end] = /:~:text=([^,&-]+),([^,&-]+)$/.exec(fragment ?? '') ?? [];
      if (!start || !end) return true;
      return [start, end].some((words) => !/\S/.test(decodeURIComponent(words)) || /[\s"<>]/.test(words));
    });
    expect(bad).toEqual([]);
  });
});

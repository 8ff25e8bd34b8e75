/** The page in a real browser can be used by everyone: screen reader, keyboard, phone, dark and light. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paste, ready, serious, tooWide, visit } from './act.ts';
import { openStage, type Stage } from './browser.ts';

const LONG = 180_000;
const thread = readFileSync(new URL('../../../docs/thread.txt', import.meta.url), 'utf8');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, LONG);
afterAll(() => stage?.close());

describe('for everyone', () => {
  it.each([
    { width: 360, scheme: 'light' },
    { width: 1280, scheme: 'dark' },
  ] as const)(
    'the box and an answer with all folds open, at $width px in $scheme: axe finds nothing serious, nothing is wider than the screen',
    async (look) => {
      const { context, page, faults } = await visit(stage, '/', look);
      await ready(page);
      await paste(page, thread);
      for (const fold of await page.locator('#answer summary').all()) await fold.click();
      expect(await serious(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      await page.locator('#clear').click();
      expect(await page.locator('#start').isVisible()).toBe(true);
      expect(await tooWide(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
    LONG,
  );

  it.each([
    ['/', 'dark'],
    ['/who', 'light'],
    ['/answers', 'dark'],
    ['/claims', 'light'],
    ['/privacy', 'dark'],
    ['/terms', 'light'],
    ['/a/kv-forbidden-by-rbac', 'dark'],
    ['/a/notebook-scheduled', 'light'],
    ['/a/session-specific-identity', 'dark'],
  ] as const)(
    '%s in %s: axe finds nothing serious, nothing is wider than the screen',
    async (path, scheme) => {
      const { context, page, faults } = await visit(stage, path, { width: 360, scheme });
      expect(await serious(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
    LONG,
  );

  it(
    'the keyboard reaches the box at once by the skip link, and a citation opens the fold that holds its source',
    async () => {
      const { context, page } = await visit(stage, '/a/kv-forbidden-by-rbac');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      const last = page.locator('.cites a').last();
      const id = ((await last.getAttribute('href')) ?? '').slice(1);
      await last.click();
      expect(await page.locator(`#${id}`).isVisible()).toBe(true);
      await context.close();
    },
    LONG,
  );

  it(
    'the caller table filters, and the search finds while it is typed',
    async () => {
      const { context, page } = await visit(stage, '/who');
      await page.selectOption('select[name=item]', 'notebook');
      await page.selectOption('select[name=trigger]', 'schedule');
      const rows = page.locator('#rows tbody tr:visible');
      expect(await rows.count()).toBeGreaterThan(0);
      expect(await rows.count()).toBeLessThan(6);
      expect(await rows.first().textContent()).toContain('Notebook');
      await page.goto(`${stage.origin}/answers`);
      await page.locator('#search').pressSequentially('forbiddenbyr');
      await page.waitForSelector('#found a[href="/a/kv-forbidden-by-rbac"]');
      expect(await page.locator('#found-status').textContent()).toMatch(/^\d+ found$/);
      await context.close();
    },
    LONG,
  );
});

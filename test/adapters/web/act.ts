/** What a person does with the page in a browser, and what is looked at afterwards. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page, Request } from 'playwright-core';
import type { Stage } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    root: Document,
    options: object,
  ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
}
interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}
/** A fresh page at `path`, with every request it makes and every fault it reports. */
export async function visit(stage: Stage, path: string, { width = 1280, scheme = 'light' }: Look = {}) {
  const context = await stage.browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const requests: Request[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${stage.origin}${path}`);
  return { context, page, requests, faults };
}
/** Once the knowledge is loaded. */
export const ready = (page: Page) => page.waitForSelector('html.ready', { timeout: 30_000 });
/** Pastes as a person does: by the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.locator('#paste').fill('');
  await page.locator('#paste').press('Control+V');
  await page.waitForSelector('#answer > *', { timeout: 30_000 });
}
/** What axe finds serious or critical. */
export const serious = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
};
/** Widths of the page that are more than the screen's, at a phone's and a desk's. */
export async function tooWide(page: Page): Promise<number[]> {
  const wide: number[] = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) wide.push(needed);
  }
  return wide;
}

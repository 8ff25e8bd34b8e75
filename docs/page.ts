/** Takes `docs/page.png`, the page with the thread's answer: `npm run picture:page`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openStage } from '../test/adapters/web/browser.ts';

const here = (name: string): URL => new URL(name, import.meta.url);
const stage = await openStage();
const page = await stage.browser.newPage({ viewport: { width: 1100, height: 940 } });
await page.goto(stage.origin);
await page.waitForSelector('html.ready');
await page.locator('#paste').fill(readFileSync(here('thread.txt'), 'utf8'));
await page.waitForSelector('.card');
await page.locator('#paste').evaluate((box) => {
  box.scrollTop = 0;
  box.blur();
});
await page.screenshot({ path: fileURLToPath(here('page.png')) });
await stage.close();

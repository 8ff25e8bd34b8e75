/** `npm run bench -- web`: sizes of what a browser loads, a cold first load from loopback, and the time from a paste to its answer. */
import type { Page } from 'playwright-core';
import { readAssets } from '../../adapters/web/assets/read-assets.ts';
import { readCompiled } from '../../knowledge/compile/read-compiled.ts';
import { openStage } from '../adapters/web/browser.ts';
import { fourKilobyteTrace, proseQuestion, seedMessage, sixtyFourKilobyteLog } from './messages.ts';

const LOADS = 7;
const PASTES = 15;
const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;
const line = (name: string, list: readonly number[]): void =>
  console.log(
    `${name.padEnd(46)} median ${median(list).toFixed(1).padStart(7)} ms   (min ${Math.min(...list).toFixed(1)}, max ${Math.max(...list).toFixed(1)})`,
  );

const { files } = await readAssets(await readCompiled());
const sum = (size: (file: (typeof files)[number]) => number): number =>
  files.reduce((all, file) => all + size(file), 0);
for (const { path, body, gzip, brotli } of files)
  console.log(
    `${(path.split('/').at(-1) as string).padEnd(28)} ${body.length} bytes, gzip ${gzip.length}, brotli ${brotli.length}`,
  );
console.log(
  `${'together'.padEnd(28)} ${sum(({ body }) => body.length)} bytes, gzip ${sum(({ gzip }) => gzip.length)}, brotli ${sum(({ brotli }) => brotli.length)}\n`,
);

const stage = await openStage();
const markAt = (page: Page, name: string) =>
  page.evaluate((mark) => performance.getEntriesByName(mark).at(-1)?.startTime ?? Number.NaN, name);
const paints: number[] = [];
const readies: number[] = [];
for (let i = 0; i < LOADS; i++) {
  const context = await stage.browser.newContext();
  const page = await context.newPage();
  await page.goto(stage.origin);
  await page.waitForSelector('html.ready', { state: 'attached' });
  readies.push(await markAt(page, 'ready'));
  paints.push(await markAt(page, 'first-contentful-paint'));
  await context.close();
}
line('first load, cold: first paint', paints);
line('first load, cold: ready to answer', readies);

const context = await stage.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
const page = await context.newPage();
await page.goto(stage.origin);
await page.waitForSelector('html.ready', { state: 'attached' });
await page.evaluate(() => document.addEventListener('paste', () => performance.mark('pasted'), true));
const messages = {
  'seed message': seedMessage(),
  '4 KB stack trace': fourKilobyteTrace(),
  '64 KB log': sixtyFourKilobyteLog(),
  'prose question': proseQuestion(),
};
for (const [name, text] of Object.entries(messages)) {
  const times: number[] = [];
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  for (let i = 0; i < PASTES; i++) {
    await page.locator('#clear').evaluate((button: HTMLElement) => button.click());
    await page.evaluate(() => performance.clearMarks());
    await page.locator('#paste').press('Control+V');
    await page.waitForFunction(() => performance.getEntriesByName('answered').length > 0);
    times.push((await markAt(page, 'answered')) - (await markAt(page, 'pasted')));
  }
  line(`paste to answer, ${name} (${text.length} chars)`, times);
}
await stage.close();

import chromium from '@sparticuz/chromium';
import { chromium as pw } from 'playwright-core';

const browser = await pw.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args, '--no-sandbox', '--disable-gpu'],
  headless: true,
});
const page = await browser.newPage({ viewport: { width: 1400, height: 1100 } });
await page.goto('http://127.0.0.1:56150/');
const box = page.locator('[role=textbox][contenteditable=true]').first();
await box.waitFor();
await box.click();
await page.keyboard.insertText('getSecret in my notebook fails: 403 Forbidden, innererror ForbiddenByRbac');
await page.keyboard.press('Enter');
await page.waitForTimeout(6000);
await page.screenshot({ path: '/tmp/lead/p2.png' });
const more = page.getByRole('button', { name: 'More', exact: true }).first();
console.log('more', await more.count());
console.log(await page.evaluate(() => document.querySelectorAll('[class*=ac-]').length));
await browser.close();

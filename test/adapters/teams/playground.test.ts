/** Microsoft's playground in a real browser drives the running app: message, card, citation, question in place, search. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTeams, type Teams } from './peer/door.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Looked at by people, never committed. */
const shots = join(root, 'artefacts', 'teams');
const SLOW = 120_000;
let folder: string;
let app: Teams;
let playground: ChildProcess;
let browser: Browser;
let page: Page;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
const shoot = (name: string): Promise<unknown> => page.screenshot({ path: join(shots, `${name}.png`) });
const answers = async (url: string): Promise<void> => {
  for (;;) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'caller-id-playground-'));
  app = await openTeams({
    env: { TEAMS_APP_ID: '', TEAMS_APP_PASSWORD: '', TEAMS_TENANT_ID: '', TEAMS_PLAYGROUND: 'on' },
  });
  const { port } = app.server.server.address() as { port: number };
  const own = await freePort();
  const entry = join(root, 'node_modules', '.bin', 'agentsplayground');
  const endpoint = `http://127.0.0.1:${port}/api/messages`;
  playground = spawn(
    entry,
    ['start', '-e', endpoint, '-c', 'msteams', '-p', String(own), '--disable-telemetry'],
    {
      cwd: folder,
      stdio: 'ignore',
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: 'none',
        NODE_OPTIONS: `--require ${fileURLToPath(new URL('peer/loopback-only.cjs', import.meta.url))}`,
      },
    },
  );
  await answers(`http://127.0.0.1:${own}/`);
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, '--no-sandbox', '--disable-gpu'],
    headless: true,
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 1100 } });
  await page.goto(`http://127.0.0.1:${own}/`);
  await page.getByText('says who is really calling').first().waitFor({ timeout: SLOW });
}, SLOW);
afterAll(async () => {
  await browser?.close();
  playground?.kill();
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('in the playground', { timeout: SLOW }, () => {
  it('a message is answered with the call as data and one question', async () => {
    await page.locator('[role=textbox][contenteditable=true]').first().click();
    await page.keyboard.insertText(
      'getSecret in my notebook fails: 403 Forbidden, innererror ForbiddenByRbac',
    );
    await page.keyboard.press('Enter');
    await page.getByText('One question first').last().waitFor();
    expect(await page.getByText('key vault · 403 · ForbiddenByRbac').count()).toBe(1);
    await shoot('question');
  });

  it('a citation opens what its passage says', async () => {
    const mark = page.locator('a.fai-Citation').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Caller is not authorized, code ForbiddenByRbac').waitFor();
    await shoot('citation');
    await page.keyboard.press('Escape');
  });

  it('a choice goes on in place', async () => {
    await page.locator('[role=combobox]').last().click();
    await page.getByRole('option', { name: 'By Airflow' }).click();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByText('Why refused').last().waitFor();
    expect(await page.getByText('az role assignment create').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Answer', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Proof and Undo' }).click();
    await page.getByText('Run the same thing again').waitFor();
    await shoot('answer');
  });

  it('the search extension offers canonical answers', async () => {
    await page.locator('button[aria-haspopup=menu]').last().click();
    await page.getByRole('menuitem', { name: 'Search Command' }).click();
    await page.getByPlaceholder('Enter a search term').fill('ForbiddenByRbac');
    await page.keyboard.press('Enter');
    await page.getByText('ForbiddenByRbac: the caller holds no role').first().waitFor();
    await shoot('search');
  });
});

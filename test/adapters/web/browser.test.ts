/** The page in a real browser: it answers what is pasted, sends nothing of it, works offline, says the same as Node. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, NOW } from '../../engine.ts';
import { exampleResults } from '../../example-results.ts';
import { loaded } from '../../loaded.ts';
import { paste, ready, visit } from './act.ts';
import { openStage, type Stage } from './browser.ts';

const LONG = 180_000;
const thread = readFileSync(new URL('../../../docs/thread.txt', import.meta.url), 'utf8');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, LONG);
afterAll(() => stage?.close());

describe('the start page', () => {
  it(
    'answers the thread that started it: caller first, then cause, fix with a command, sources',
    async () => {
      const { context, page, faults } = await visit(stage, '/');
      await ready(page);
      await paste(page, thread);
      const answer = page.locator('#answer');
      expect(await answer.locator('.card .name').textContent()).toContain(
        'service principal of the Airflow connection',
      );
      expect(await answer.locator('.card .signal').textContent()).toContain('Refused 403');
      expect(await answer.locator('.command code').first().textContent()).toContain(
        'az role assignment create --role "Key Vault Secrets User"',
      );
      expect(await answer.locator('mark', { hasText: 'ForbiddenByRbac' }).count()).toBeGreaterThan(0);
      expect(await page.locator('#status').textContent()).toMatch(
        /^Answer: ForbiddenByRbac.*Caller: .*fixes\.$/,
      );
      const links = await answer
        .locator('.sources a')
        .evaluateAll((list) => list.map((one) => (one as HTMLAnchorElement).href));
      expect(links).toEqual(answerTo(thread).sources.map(({ url }) => url));
      await answer.locator('.command .copy').first().click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
        'az role assignment create',
      );
      expect(faults).toEqual([]);
      await context.close();
    },
    LONG,
  );

  it(
    'asks the one question that is missing, and answers by its button',
    async () => {
      const { context, page } = await visit(stage, '/');
      await ready(page);
      const text =
        loaded.examples.flatMap(({ data }) => data.matches).find(({ question }) => question === 'trigger')
          ?.text ?? '';
      await paste(page, text);
      await page.locator('.option[data-value="schedule"]').click();
      await page.waitForSelector('.chip');
      // The chip is drawn at once, the answer when the worker has it.
      const route = page.locator('#answer .card .route');
      await route.getByText('Started by its own schedule').waitFor();
      const shown = (await route.textContent()) ?? '';
      expect(shown).toContain('Started by its own schedule');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
      await page.locator('.chip').click();
      await page.waitForSelector('.option[data-value="schedule"]');
      expect(await page.locator('.chip').count()).toBe(0);
      await context.close();
    },
    LONG,
  );

  it(
    'shows each claim of a token with its meaning, and no signature anywhere',
    async () => {
      const { context, page } = await visit(stage, '/');
      await ready(page);
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const signature = 'c2lnbmF0dXJlLXRoYXQtbXVzdC1uZXZlci1iZS1zaG93bg';
      const jwt = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ aud: 'https://vault.azure.net', idtyp: 'app', oid: '11111111-2222-4333-8444-555555555555', tid: '21111111-2222-4333-8444-555555555555', appid: '31111111-2222-4333-8444-555555555555', exp: NOW })}.${signature}`;
      await paste(page, `Forbidden: ForbiddenByRbac from Key Vault with ${jwt}`);
      const row = page.locator('.token tr', { hasText: 'idtyp' });
      expect(await row.textContent()).toContain('marks an app-only token');
      expect(await row.locator('a').first().getAttribute('href')).toMatch(/^https:\/\/.*:~:text=/);
      const rest = await page.evaluate(() => {
        const copy = document.body.cloneNode(true) as HTMLElement;
        copy.querySelector('textarea')?.remove();
        return copy.innerHTML;
      });
      expect(rest).not.toContain(signature.slice(0, 12));
      expect(await page.locator('.alert').textContent()).toContain('treat it as leaked');
      await context.close();
    },
    LONG,
  );

  it(
    'copies the answer as Markdown without anything that was pasted',
    async () => {
      const { context, page } = await visit(stage, '/');
      await ready(page);
      await paste(
        page,
        thread.replaceAll('4exxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', '4e111111-2222-4333-8444-555555555555'),
      );
      await page.locator('#copy-markdown').click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain('Key Vault Secrets User');
      expect(copied).toContain('**Sources**');
      expect(copied).not.toMatch(/4e111111|caxxxxxx|[Yy]our paste|Your Caller line/);
      await context.close();
    },
    LONG,
  );

  it(
    'shows markup in a paste as text',
    async () => {
      const { context, page, faults } = await visit(stage, '/');
      await ready(page);
      await paste(
        page,
        `${thread}\n<img src=x onerror=alert(1)><script>alert(2)</script>"><svg onload=alert(3)>`,
      );
      expect(await page.locator('#answer img, #answer script, #answer svg').count()).toBe(0);
      expect(faults).toEqual([]);
      await context.close();
    },
    LONG,
  );
});

describe('nothing that is pasted leaves the browser', () => {
  it(
    'no request is made once the page is ready, and none before carries the paste; with the network cut it still answers',
    async () => {
      const { context, page, requests } = await visit(stage, '/');
      await ready(page);
      const before = requests.length;
      await context.setOffline(true);
      await paste(page, thread);
      await page.locator('#paste').fill('who runs a notebook that is started by its schedule?');
      await page.waitForFunction(() =>
        document.querySelector('#answer .card .name')?.textContent?.includes('schedule'),
      );
      expect(requests.length).toBe(before);
      const words = thread.split(/\s+/).filter((word) => word.length >= 8);
      const sent = requests
        .map((one) => `${one.url()} ${JSON.stringify(one.headers())} ${one.postData() ?? ''}`)
        .join('\n');
      expect(words.filter((word) => sent.includes(word))).toEqual([]);
      expect(requests.every((one) => one.method() === 'GET' && one.url().startsWith(stage.origin))).toBe(
        true,
      );
      expect(await context.cookies()).toEqual([]);
      await context.close();
    },
    LONG,
  );

  it(
    'the browser itself refuses what a script could send with: fetch, an image, a socket, a new worker',
    async () => {
      const { context, page } = await visit(stage, '/');
      await ready(page);
      const tried = await page.evaluate(async () => {
        const outcome = async (call: () => unknown): Promise<string> => {
          try {
            return String(await call());
          } catch {
            return 'refused';
          }
        };
        return Promise.all([
          outcome(() => fetch('/healthz').then(() => 'sent')),
          outcome(() => fetch('https://example.com/').then(() => 'sent')),
          outcome(
            () =>
              new Promise((resolve, reject) => {
                const image = new Image();
                image.onload = () => resolve('sent');
                image.onerror = reject;
                image.src = '/icon.svg?x=1';
              }),
          ),
          outcome(
            () =>
              new Promise((resolve, reject) => {
                const socket = new WebSocket(`ws://${location.host}/`);
                socket.onopen = () => resolve('sent');
                socket.onerror = reject;
              }),
          ),
          outcome(
            () =>
              new Promise((resolve, reject) => {
                const worker = new Worker(document.documentElement.dataset.worker ?? '');
                worker.onerror = reject;
                setTimeout(() => resolve('sent'), 500);
              }),
          ),
        ]);
      });
      expect(tried).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
      await context.close();
    },
    LONG,
  );

  it(
    'the worker that holds the engine can ask for nothing, by the policy it is served with',
    async () => {
      const { context, page } = await visit(stage, '/answers');
      const path = await page.evaluate(() => document.documentElement.dataset.worker ?? '');
      const reply = await fetch(`${stage.origin}${path}`);
      expect(reply.headers.get('content-security-policy')).toBe("default-src 'none'");
      await context.close();
    },
    LONG,
  );
});

describe('the same answer as in Node', () => {
  it(
    'every example of the knowledge is answered with the same bytes',
    async () => {
      const examples = exampleResults.map(({ example: { text, given = {} } }) => ({ text, given }));
      const { context, page } = await visit(stage, '/answers');
      const hashes = await page.evaluate(
        async ({ examples: list, now }) => {
          const { worker: url = '', core = '', rest = '' } = document.documentElement.dataset;
          const worker = new Worker(url, { type: 'module' });
          const [coreText, restText] = await Promise.all(
            [core, rest].map(async (file) => (await fetch(file)).text()),
          );
          const answers: unknown[] = [];
          const done = new Promise<void>((resolve) =>
            worker.addEventListener('message', ({ data }) => {
              if (data.kind === 'answer' && answers.push(data.answer) === list.length) resolve();
            }),
          );
          worker.postMessage({ kind: 'knowledge', base: '', core: coreText, rest: restText });
          for (const { text, given } of list)
            worker.postMessage({ kind: 'diagnose', n: 1, text, given, now });
          await done;
          const all: string[] = [];
          for (const answer of answers) {
            const bytes = new TextEncoder().encode(JSON.stringify(answer));
            const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
            all.push([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
          }
          return all;
        },
        { examples, now: NOW },
      );
      const ours = exampleResults.map(({ answer }) =>
        createHash('sha256').update(JSON.stringify(answer)).digest('hex'),
      );
      expect(hashes.length).toBeGreaterThan(800);
      expect(hashes.filter((hash, index) => hash !== ours[index]).length).toBe(0);
      await context.close();
    },
    LONG,
  );
});

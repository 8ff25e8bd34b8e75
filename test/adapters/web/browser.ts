/** A real Chromium from npm and the site on a loopback server, for tests; no system package is needed. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { type Running, serve } from '../../../adapters/serve/serve.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Stage {
  readonly browser: Browser;
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts both; takes some seconds, mostly to unpack the browser and to build the page where it is stale. */
export async function openStage(): Promise<Stage> {
  const running: Running = await serve(
    { PORT: '0', RECORDS_FILE: ':memory:', LOG_LEVEL: 'silent' },
    () => undefined,
  );
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ARGS,
    headless: true,
  });
  return {
    browser,
    origin: running.origin,
    close: async () => {
      await browser.close();
      await running.stop();
    },
  };
}

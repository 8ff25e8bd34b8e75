/** `caller-id serve` as a process: one address, one line for what is off, a stop in good order, plain words for a wrong setting. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['adapters/cli/start.js', 'serve'], {
    env: { PATH: process.env.PATH, RECORDS_FILE: ':memory:', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  const ended = once(child, 'exit').then(([code]) => code as number);
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (found) resolve(found);
    });
    ended.then(() => reject(new Error(out)));
  });
  address.catch(() => undefined);
  return { child, address, ended, out: () => out };
}

describe('serve', () => {
  it('without settings: one address, the web page behind it, ready; SIGTERM ends it with 0', async () => {
    const { child, address, ended, out } = start({ PORT: '0' });
    const origin = await address;
    const page = await fetch(origin);
    expect(await page.text()).toContain('Who is really calling?');
    expect(await (await fetch(`${origin}/readyz`)).json()).toMatchObject({
      records: true,
      web: true,
      http: true,
    });
    expect(out().match(/http:\/\//g)).toHaveLength(1);
    for (const line of out().trim().split('\n'))
      expect(line).toMatch(/^(?:Fabric Caller ID: http|\w+ is off: )/);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }, 120_000);

  it('a wrong setting is named, without its value, and the exit code is 2', async () => {
    const { ended, out } = start({ PORT: 'eighty-eight', TEAMS_APP_TYP: 'x' });
    expect(await ended).toBe(2);
    expect(out()).toMatch(/TEAMS_APP_TYP is no setting[\s\S]*PORT/);
    expect(out()).not.toContain('eighty-eight');
  }, 60_000);

  it('a key file that holds no key, and records that cannot be opened, are said in plain words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caller-id-serve-'));
    writeFileSync(join(folder, 'records.key'), 'no key\n', { mode: 0o600 });
    const key = start({ PORT: '0', RECORDS_FILE: join(folder, 'records.db') });
    expect(await key.ended).toBe(1);
    expect(key.out()).toContain('does not hold 32 bytes as base64');
    const records = start({ PORT: '0', RECORDS_FILE: folder });
    expect(await records.ended).toBe(1);
    expect(records.out()).toContain('The records cannot be opened');
    expect(key.out() + records.out()).not.toContain('internal error');
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('a port that is taken is said in plain words', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { ended, out } = start({ PORT: String((other.address() as AddressInfo).port) });
    expect(await ended).toBe(2);
    expect(out()).toContain('The port is taken');
    expect(out()).not.toContain('    at ');
    other.close();
  }, 60_000);
});

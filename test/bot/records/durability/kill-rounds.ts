/** Starts writers and kills them in the middle of writes, round after round; then looks for what they had acknowledged. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'vite';
import { expect } from 'vitest';
import { openRecords, type RecordsOptions } from '../../../../bot/records/open-records.ts';
import { exported } from '../store-tests.ts';
import { AT, counted, numberedAnswer, numberedFeedback, numberedFollowUp } from './numbered.ts';

/** Milliseconds from the first acknowledgement to the kill: the bounds. */
const [SHORT, LONG] = [2, 40];

/** The writer as one file: it starts in a fifth of the time. Returns its path. */
export async function bundleWriter(folder: string): Promise<string> {
  await build({
    logLevel: 'warn',
    configFile: false,
    ssr: { noExternal: true, external: ['pg-native'] },
    build: {
      ssr: join(import.meta.dirname, 'writer.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node24',
      rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  return join(folder, 'writer.mjs');
}

type Writer = ChildProcessWithoutNullStreams;
const startWriter = (script: string, options: RecordsOptions, round: number): Writer =>
  spawn(process.execPath, [script, JSON.stringify(options), String(round)]);

/** Lets `writer` go, kills it a little after its first acknowledgement; returns the lines it printed whole. */
async function killedIn(writer: Writer): Promise<string[]> {
  let printed = '';
  let errors = '';
  writer.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const exit = once(writer, 'exit');
  const closed = once(writer, 'close');
  writer.stdout.on('data', (chunk: Buffer) => {
    if (printed === '')
      setTimeout(() => writer.kill('SIGKILL'), SHORT + Math.random() * (LONG - SHORT)).unref();
    printed += chunk.toString();
  });
  writer.stdin.on('error', () => undefined);
  writer.stdin.write('go\n');
  const [, signal] = await exit;
  await closed;
  expect(errors).toBe('');
  expect(signal).toBe('SIGKILL');
  return printed.split('\n').slice(0, -1);
}

/** `rounds` writers on one store, each killed; the next one starts up meanwhile. Returns all acknowledgements. */
export async function killRounds(script: string, options: RecordsOptions, rounds: number): Promise<string[]> {
  const acknowledged: string[] = [];
  let next = startWriter(script, options, 0);
  for (let round = 0; round < rounds; round++) {
    const writer = next;
    if (round + 1 < rounds) next = startWriter(script, options, round + 1);
    const lines = await killedIn(writer);
    expect(lines.length).toBeGreaterThan(0);
    acknowledged.push(...lines);
  }
  return acknowledged;
}

/** Fails where something acknowledged is missing from the store of `options`, or any row is not whole. */
export async function expectWhole(options: RecordsOptions, acknowledged: readonly string[]): Promise<number> {
  const records = await openRecords({ ...options, timeoutMs: 20_000 });
  try {
    const found = new Set<string>();
    for (const { kind, ...row } of await exported(records)) {
      if (kind === 'unanswered') continue;
      const n = 'place' in row ? String(row.place).replace('discord:', '') : '';
      found.add(`${kind} ${n}`);
      if (kind === 'answer') expect(row).toEqual(numberedAnswer(n));
      if (kind === 'feedback') expect(row).toEqual(numberedFeedback(n));
      if (kind === 'follow-up') {
        const whole = numberedFollowUp(n);
        const open = await records.followUp(whole.id, AT);
        expect(open && Buffer.from(open.sealed).equals(whole.sealed)).toBe(true);
      }
    }
    const rows = acknowledged.filter((line) => /^(?:answer|feedback|follow-up) /.test(line));
    expect(rows.filter((line) => !found.has(line))).toEqual([]);
    for (const line of acknowledged)
      if (line.startsWith('delivery '))
        expect(await records.claimDelivery(line.slice('delivery '.length), 'discord', AT)).toBe(false);
    const counts = acknowledged.filter((line) => line.startsWith('counted '));
    const { unanswered } = await records.stats(AT, 1);
    expect(unanswered[0]?.fingerprint ?? counted.fingerprint).toBe(counted.fingerprint);
    expect(unanswered[0]?.count ?? 0).toBeGreaterThanOrEqual(counts.length);
    return found.size;
  } finally {
    await records.close();
  }
}

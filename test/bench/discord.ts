/**
 * `npm run bench:discord -- [events] [at once]`: the Discord door under load, through the real client: events a second of one
 * core, time to the first answer, memory. 100,000 events by default, which takes some minutes.
 */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discordDoor } from '../../adapters/discord/discord-door.ts';
import { openMetrics } from '../../adapters/http/metrics.ts';
import { openLog } from '../../adapters/log.ts';
import { Assistant } from '../../bot/assistant/assistant.ts';
import { Seal } from '../../bot/assistant/seal.ts';
import { lexicon } from '../../bot/lexicon.ts';
import { openRecords } from '../../bot/records/open-records.ts';
import { readCompiled } from '../../knowledge/compile/read-compiled.ts';
import { readRestOperations } from '../../knowledge/compile/rest-operations.ts';

const [, , events = '100000', atOnce = '40'] = process.argv;
const now = (): number => Math.floor(Date.now() / 1000);
const words = lexicon(await readCompiled());
// A store in memory would be what grows.
const folder = mkdtempSync(join(tmpdir(), 'caller-id-bench-'));
const records = await openRecords({ file: join(folder, 'records.db') });
const assistant = new Assistant({
  lexicon: words,
  records,
  seal: new Seal(randomBytes(32)),
  now,
  onStoreError: (error) => console.error('store', error),
});
const peer = fork(join(import.meta.dirname, 'discord-peer.ts'), [events, atOnce]);
const next = <T>(kind: string): Promise<T> =>
  new Promise((resolve) =>
    peer.on('message', (message: { kind: string }) => message.kind === kind && resolve(message as T)),
  );
const { origin, token } = await next<{ origin: string; token: string }>('open');
const door = discordDoor({
  config: {
    DISCORD_TOKEN: token,
    DISCORD_APP_ID: undefined,
    DISCORD_API: `${origin}/api`,
    DISCORD_CDN: undefined,
    PUBLIC_URL: 'https://caller-id.example',
  },
  assistant,
  records,
  lexicon: words,
  log: openLog('error'),
  metrics: openMetrics(),
  now,
  operations: readRestOperations,
});
await door.start();
const mb = (bytes: number): string => (bytes / 1e6).toFixed(0);
peer.on('message', (message: { kind: string; done: number }) => {
  if (message.kind !== 'mark') return;
  global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  console.log(`${String(message.done).padStart(8)} events   heap ${mb(heapUsed)} MB   rss ${mb(rss)} MB`);
});
const cpu = process.cpuUsage();
const started = performance.now();
peer.send('go');
const { p50, p99, max } = await next<{ p50: number; p99: number; max: number }>('done');
const seconds = (performance.now() - started) / 1000;
await door.settle(30_000);
const { user, system } = process.cpuUsage(cpu);
const busy = (user + system) / 1e6;
console.log(
  [
    `${events} events, ${atOnce} at once, in ${seconds.toFixed(1)} s: ${Math.round(Number(events) / seconds)} /s`,
    `processor time ${busy.toFixed(1)} s: ${Math.round(Number(events) / busy)} events a second of one core`,
    `first answer: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, max ${max.toFixed(0)} ms`,
  ].join('\n'),
);
await door.stop();
peer.send('stop');
await records.close();
rmSync(folder, { recursive: true, force: true });

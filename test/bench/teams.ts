/** `npm run bench:teams`: activities a second through the whole Teams door over loopback, time to the answer, memory over many. */
import { cpus } from 'node:os';
import { openTeams } from '../adapters/teams/peer/door.ts';
import { seedMessage } from './messages.ts';

const COUNT = Number(process.argv[2] ?? 20_000);
/** Requests under way at once. */
const LANES = 8;
const TEXTS = [
  'what does ForbiddenByRbac mean',
  'who does a scheduled notebook run as?',
  'How do I write a running total in DAX?',
  'getSecret in my notebook fails: 403 Forbidden, innererror ForbiddenByRbac',
  seedMessage(),
];

console.log(
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores; door and peers share one process.\n`,
);
const teams = await openTeams();
const header = teams.authority.header(teams.serviceUrl);
const memory = (): string => {
  global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return `heap ${(heapUsed / 1e6).toFixed(0)} MB, rss ${(rss / 1e6).toFixed(0)} MB`;
};
const taken: number[] = [];
let sent = 0;
let refused = 0;
const lane = async (until: number): Promise<void> => {
  while (sent < until) {
    const text = TEXTS[sent++ % TEXTS.length] as string;
    const from = performance.now();
    const { status } = await teams.post(teams.activity({ text }), header);
    taken.push(performance.now() - from);
    if (status !== 200) refused++;
    // The peer would otherwise be what grows.
    teams.connector.received.length = 0;
    teams.lines.length = 0;
  }
};
const run = async (until: number): Promise<void> => {
  await Promise.all(Array.from({ length: LANES }, () => lane(until)));
};
await run(500);
taken.length = 0;
console.log(`after the warm-up of 500: ${memory()}`);
for (let part = 1; part <= 4; part++) {
  const started = performance.now();
  const before = taken.length;
  await run(500 + Math.round((COUNT * part) / 4));
  const own = taken.slice(before).sort((a, b) => a - b);
  const at = (share: number): string => (own[Math.floor(own.length * share)] as number).toFixed(1);
  const rate = Math.round((own.length / (performance.now() - started)) * 1000);
  console.log(
    `${taken.length} activities: ${rate} /s, to the answer p50 ${at(0.5)} ms, p99 ${at(0.99)} ms; ${memory()}`,
  );
}
console.log(`refused ${refused}, refused by the connector ${teams.connector.refused.length}`);
await teams.close();

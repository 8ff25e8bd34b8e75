/** `npm run bench`: time, throughput, start-up, memory and growth of the engine, beside a bare scan and a plain Fuse.js search. `npm run bench -- web` measures the page instead. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import { diagnose } from '../../bot/diagnose.ts';
import { type Lexicon, lexicon } from '../../bot/lexicon.ts';
import { readCompiled } from '../../knowledge/compile/read-compiled.ts';
import { enlarge } from './enlarge.ts';
import { fourKilobyteTrace, proseQuestion, seedMessage, sixtyFourKilobyteLog } from './messages.ts';

if (process.argv[2] === 'web') {
  await import('./web.ts');
  process.exit();
}

const NOW = Math.floor(Date.UTC(2026, 10, 23) / 1000);
const messages = {
  'seed message': seedMessage(),
  '4 KB stack trace': fourKilobyteTrace(),
  '64 KB log': sixtyFourKilobyteLog(),
  'prose question': proseQuestion(),
};

interface Timing {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

/** Milliseconds per call over `rounds` calls after a warm-up. */
function time(call: () => unknown, rounds: number): Timing {
  for (let i = 0; i < Math.max(5, rounds / 5); i++) call();
  const taken: number[] = [];
  const started = performance.now();
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    call();
    taken.push(performance.now() - from);
  }
  const all = performance.now() - started;
  taken.sort((a, b) => a - b);
  const at = (share: number): number =>
    taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] as number;
  return { p50: at(0.5), p99: at(0.99), perSecond: (rounds / all) * 1000 };
}

const print = (name: string, { p50, p99, perSecond }: Timing): void => {
  console.log(
    `${name.padEnd(46)} p50 ${p50.toFixed(3).padStart(9)} ms   p99 ${p99.toFixed(3).padStart(9)} ms   ${Math.round(perSecond).toString().padStart(8)} /s`,
  );
};
const bareScan = (text: string): number => {
  let found = 0;
  for (const pattern of [
    /AADSTS\d{5,7}/g,
    /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi,
    /Forbidden\w*/g,
  ]) {
    for (const _ of text.matchAll(pattern)) found++;
  }
  return found;
};
const triage = (text: string, words: Lexicon) => () => diagnose(text, { now: NOW }, words);

console.log(
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores; one core is used.\n`,
);
await readCompiled();
const built = mkdtempSync(join(tmpdir(), 'caller-id-bench-'));
spawnSync(process.execPath, ['knowledge/compile/build.ts', join(built, 'compiled')]);
/** Milliseconds of seven new processes, sorted; with no `root` that of a checkout. */
const loads = (root?: string): number[] =>
  Array.from({ length: 7 }, () => {
    const script = `const{readCompiled}=await import('./knowledge/compile/read-compiled.ts');const{lexicon}=await import('./bot/lexicon.ts');const i=performance.now();lexicon(await readCompiled(${root ? JSON.stringify(root) : ''}));console.log(performance.now()-i)`;
    return Number(
      spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout,
    );
  }).sort((a, b) => a - b);
for (const [name, taken] of [
  ['in a checkout, which looks for changed files', loads()],
  ['as built', loads(built)],
] as const)
  console.log(
    `load and index, ${name.padEnd(46)} median ${taken[3]?.toFixed(1)} ms (min ${taken[0]?.toFixed(1)}, max ${taken[6]?.toFixed(1)})`,
  );
rmSync(built, { recursive: true });
const starts = Array.from({ length: 7 }, () => {
  const from = performance.now();
  spawnSync(process.execPath, ['adapters/cli/start.js', 'diagnose', '--jsonl'], {
    input: `${JSON.stringify({ id: '1', text: seedMessage() })}\n`,
  });
  return performance.now() - from;
}).sort((a, b) => a - b);
console.log(`caller-id diagnose, whole process              median ${starts[3]?.toFixed(0)} ms\n`);

const compiled = await readCompiled();
global.gc?.();
const before = process.memoryUsage().heapUsed;
const one = lexicon(compiled);
global.gc?.();
console.log(
  `heap: compiled and lexicon                     ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(1)} MB beside the compiled data; rss ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`,
);

const base: Record<string, number> = {};
for (const [name, text] of Object.entries(messages)) {
  const rounds = text.length > 10_000 ? 300 : 3000;
  const timing = time(triage(text, one), rounds);
  base[name] = timing.p50;
  print(`triage, ${name} (${text.length} chars)`, timing);
  print(
    `  three regexes over the same text`,
    time(() => bareScan(text), rounds),
  );
}
const log = sixtyFourKilobyteLog();
const times = [1, 2, 4].map(
  (factor) => time(triage(log.repeat(factor).slice(0, 64_000 * factor), one), 60).p50,
);
console.log(
  `\nlinearity: 64 KB ${times[0]?.toFixed(2)} ms, 128 KB ${times[1]?.toFixed(2)} ms, 256 KB ${times[2]?.toFixed(2)} ms`,
);

console.log('\ngrowth with the knowledge');
for (const factor of [1, 10, 100]) {
  const larger = lexicon(enlarge(compiled, factor));
  for (const [name, text] of Object.entries(messages)) {
    const timing = time(triage(text, larger), text.length > 10_000 ? 60 : 400);
    print(
      `${String(factor).padStart(4)}× entries (${larger.compiled.entries.length}), ${name} [${(timing.p50 / (base[name] as number)).toFixed(2)}×]`,
      timing,
    );
  }
}

console.log('\nsearch of a 30-word prose question');
const question = proseQuestion();
const fuse = new Fuse(
  compiled.entries.map(({ title, questions, cause }) => ({
    title,
    questions,
    body: cause.map((said) => ('text' in said ? said.text : said.silence)).join(' '),
  })),
  { keys: ['title', 'questions', 'body'], includeScore: true, ignoreLocation: true },
);
const plain = time(() => fuse.search(question), 5);
const ours = time(triage(question, one), 2000);
print('plain Fuse.js over the same entries', plain);
print('whole triage', ours);
console.log(`ratio ${(plain.p50 / ours.p50).toFixed(0)}×`);

/** The README's test command: format, lint, import directions, types, knowledge, tests; ends with `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

if (!process.version.startsWith('v24.'))
  throw new Error(`The project runs on Node 24; this is ${process.version}. Run it through npm.`);

const folder = mkdtempSync(join(tmpdir(), 'caller-id-test-'));
const report = join(folder, 'report.json');
let passed = 0;
let failed = 0;

const run = (title: string, command: string, args: readonly string[]): boolean => {
  process.stdout.write(`\n── ${title}\n`);
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.stdout.write(
    `── ${title}: ${status === 0 ? 'ok' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`,
  );
  return status === 0;
};
const check = (title: string, command: string, args: readonly string[]): void => {
  if (run(title, command, args)) passed++;
  else failed++;
};

try {
  check('format, lint and import directions', 'npx', ['biome', 'ci', '.']);
  check('types', 'npx', ['tsc', '--noEmit']);
  check('knowledge', process.execPath, ['adapters/cli/start.js', 'kb', 'lint']);
  const green = run('tests', 'npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Record<string, number>;
  passed += numPassedTests ?? 0;
  failed += numFailedTests ?? 0;
  // A file that fails before its first test counts as a failure too.
  if (!green && (numFailedTests ?? 0) === 0) failed += Math.max(1, numFailedTestSuites ?? 1);
} catch (error) {
  failed++;
  process.stdout.write(`${error instanceof Error ? error.message : 'the report could not be read'}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

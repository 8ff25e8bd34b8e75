/** The house has one direction: adapters → bot → knowledge; the engine runs without Node. The tool that checks it bites. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Where a file would stand, what it would hold, and the rule that refuses it. */
const REFUSED: readonly (readonly [folder: string, code: string, rule: string])[] = [
  ['bot/triage', "import { print } from '../../adapters/cli/print.ts';\nprint('');\n", 'noRestrictedImports'],
  ['bot/evidence', "import { readFileSync } from 'node:fs';\nreadFileSync('');\n", 'noNodejsModules'],
  ['bot/answer', "import { load } from '../../knowledge/load/load.ts';\nload('');\n", 'noRestrictedImports'],
  ['bot/triage', "import { Client } from 'discord.js';\nnew Client();\n", 'noRestrictedImports'],
  ['adapters/cli', "import { Client } from 'discord.js';\nnew Client();\n", 'noRestrictedImports'],
  ['bot/assistant', "import { Client } from 'discord.js';\nnew Client();\n", 'noRestrictedImports'],
  [
    'bot/triage',
    "import { openRecords } from '../records/open-records.ts';\nopenRecords({ file: '' });\n",
    'noRestrictedImports',
  ],
  [
    'knowledge/load',
    "import { diagnose } from '../../bot/diagnose.ts';\ndiagnose();\n",
    'noRestrictedImports',
  ],
  ['knowledge/compiled', "import { readFileSync } from 'node:fs';\nreadFileSync('');\n", 'noNodejsModules'],
  ['adapters/web/client', "import { readFileSync } from 'node:fs';\nreadFileSync('');\n", 'noNodejsModules'],
  [
    'adapters/web/parts',
    "import { load } from '../../../knowledge/load/load.ts';\nload('');\n",
    'noRestrictedImports',
  ],
  [
    'adapters/web/client',
    "import { Assistant } from '../../../bot/assistant/assistant.ts';\nexport const x = Assistant;\n",
    'noRestrictedImports',
  ],
];
const ALLOWED = "import { diagnose } from '../../bot/diagnose.ts';\nexport const x = diagnose;\n";

/** What the linter says of all of them: the files exist only while it runs once. */
function findings(): string[] {
  const files = [...REFUSED, ['adapters/cli', ALLOWED] as const].map(
    ([folder, code], at) => [`${folder}/direction-probe-${at}.ts`, code] as const,
  );
  try {
    for (const [path, code] of files) writeFileSync(path, code);
    const { stdout, stderr } = spawnSync(
      'npx',
      ['biome', 'lint', '--max-diagnostics=none', ...files.map(([path]) => path)],
      { encoding: 'utf8' },
    );
    return files.map(([path]) =>
      `${stdout}${stderr}`
        .split('\n')
        .filter((line) => line.includes(path))
        .join('\n'),
    );
  } finally {
    for (const [path] of files) rmSync(path, { force: true });
  }
}

describe('import directions', () => {
  const found = findings();

  it.each(REFUSED.map(([folder, code, rule], at) => [folder, code, rule, at] as const))(
    'in %s: %s is refused',
    (_folder, _code, rule, at) => expect(found[at]).toContain(rule),
  );

  it('what goes the right way is not', () =>
    expect(found[REFUSED.length]).not.toMatch(/noRestrictedImports|noNodejsModules/));
});

/** The house has one direction: adapters → bot → knowledge; the engine runs without Node. The tool that checks it bites. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Lints `code` as a file at `path`, which exists only for that moment. */
const lint = (path: string, code: string): string => {
  try {
    writeFileSync(path, code);
    const { stdout, stderr } = spawnSync('npx', ['biome', 'lint', path], { encoding: 'utf8' });
    return `${stdout}${stderr}`;
  } finally {
    rmSync(path, { force: true });
  }
};

describe('import directions', () => {
  it.each([
    [
      'bot/triage/direction-probe.ts',
      "import { print } from '../../adapters/cli/print.ts';\nprint('');\n",
      'noRestrictedImports',
    ],
    [
      'bot/evidence/direction-probe.ts',
      "import { readFileSync } from 'node:fs';\nreadFileSync('');\n",
      'noNodejsModules',
    ],
    [
      'bot/answer/direction-probe.ts',
      "import { load } from '../../knowledge/load/load.ts';\nload('');\n",
      'noRestrictedImports',
    ],
    [
      'bot/triage/direction-probe.ts',
      "import { Client } from 'discord.js';\nnew Client();\n",
      'noRestrictedImports',
    ],
    [
      'adapters/cli/direction-probe.ts',
      "import { Client } from 'discord.js';\nnew Client();\n",
      'noRestrictedImports',
    ],
    [
      'bot/assistant/direction-probe.ts',
      "import { Client } from 'discord.js';\nnew Client();\n",
      'noRestrictedImports',
    ],
    [
      'bot/triage/direction-probe.ts',
      "import { openRecords } from '../records/open-records.ts';\nopenRecords({ file: '' });\n",
      'noRestrictedImports',
    ],
    [
      'knowledge/load/direction-probe.ts',
      "import { diagnose } from '../../bot/diagnose.ts';\ndiagnose();\n",
      'noRestrictedImports',
    ],
    [
      'knowledge/compiled/direction-probe.ts',
      "import { readFileSync } from 'node:fs';\nreadFileSync('');\n",
      'noNodejsModules',
    ],
    [
      'adapters/web/client/direction-probe.ts',
      "import { readFileSync } from 'node:fs';\nreadFileSync('');\n",
      'noNodejsModules',
    ],
    [
      'adapters/web/parts/direction-probe.ts',
      "import { load } from '../../../knowledge/load/load.ts';\nload('');\n",
      'noRestrictedImports',
    ],
    [
      'adapters/web/client/direction-probe.ts',
      "import { Assistant } from '../../../bot/assistant/assistant.ts';\nexport const x = Assistant;\n",
      'noRestrictedImports',
    ],
  ])('%s: %s is refused', (path, code, rule) => expect(lint(path, code)).toContain(rule));

  it('what goes the right way is not', () => {
    expect(
      lint(
        'adapters/cli/direction-probe.ts',
        "import { diagnose } from '../../bot/diagnose.ts';\nexport const x = diagnose;\n",
      ),
    ).not.toMatch(/noRestrictedImports|noNodejsModules/);
  });
});

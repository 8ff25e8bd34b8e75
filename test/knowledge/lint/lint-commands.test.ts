/** A request line is no command. */
import { expect, it } from 'vitest';
import { lintCommands } from '../../../knowledge/lint/lint-commands.ts';
import type { Loaded } from '../../../knowledge/load/load.ts';

const withCommand = (command: string): Pick<Loaded, 'fixes'> =>
  ({ fixes: [{ file: 'fixes/one.yaml', data: { id: 'one', command } }] }) as unknown as Loaded;

it('refuses a request line and takes what a shell runs', () => {
  expect(
    lintCommands(withCommand('az login\nPOST https://api.fabric.microsoft.com/v1/connections')),
  ).toMatchObject([{ rule: 'command', file: 'fixes/one.yaml' }]);
  expect(lintCommands(withCommand('curl -X POST https://api.fabric.microsoft.com/v1/connections'))).toEqual(
    [],
  );
});

import { describe, expect, it } from 'vitest';
import { readKusto } from '../../../../bot/evidence/readers/kusto.ts';
import { answerTo } from '../../../engine.ts';
import { prose, read } from './page.ts';

const app = '5f2d8c1a-3b4e-4d6f-8a90-1c2d3e4f5a6b';
const user = '6a3e9d2b-4c5f-4e70-9ba1-2d3e4f5a6b7c';
const tenant = '7b4fae3c-5d60-4f81-8cb2-3e4f5a6b7c8d';

describe('readKusto', () => {
  it.each([
    [
      'an application and its tenant',
      `"@message": "Principal 'aadapp=${app};${tenant}' is not authorized to read database 'telemetry'."`,
      [`caller.app-id=${app}`, `caller.tenant-id=${tenant}`, 'service=kusto', 'kusto.database=telemetry'],
    ],
    [
      'a user without a tenant',
      `Principal 'aaduser=${user}' is not authorized to perform operation`,
      [`caller.object-id=${user}`, 'service=kusto'],
    ],
    ['no role that a command gives', `.add database ['telemetry'] viewers ('aadapp=${app};${tenant}')`, []],
    [
      'no name that could break out of a command',
      `Principal 'aadapp=${app}' is not authorized to read database 'x'] admins ('`,
      [`caller.app-id=${app}`, 'service=kusto', 'kusto.database=x'],
    ],
  ])('reads %s', (_, text, facts) => {
    expect(read(readKusto, text)).toEqual(facts);
  });

  it.each(prose)('reads nothing in "%s"', (text) => {
    expect(read(readKusto, text)).toEqual([]);
  });

  it('the answer names the caller and fills the command', () => {
    const { text } = answerTo(
      `KustoServiceError: Forbidden: UnauthorizedDatabaseAccessException: Principal 'aadapp=${app};${tenant}' is not authorized to read database 'telemetry'.`,
    );
    expect(text).toContain(`Your paste names application ID \`${app}\` as the caller.`);
    expect(text).toContain(`.add database ['telemetry'] viewers ('aadapp=${app};${tenant}')`);
  });

  it('a caller that Kusto names was not refused by a vault', () => {
    const services = answerTo(
      `Kusto: Principal 'aaduser=${user};${tenant}' is not authorized to perform operation.`,
    )
      .facts.filter(({ name }) => name === 'service')
      .map(({ value }) => value);
    expect(services).toEqual(['kusto']);
  });
});

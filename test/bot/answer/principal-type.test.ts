/** A role is assigned to a type of principal only where the message tells it: a wrong type makes the command fail. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../engine.ts';

const OID = 'b1d7f0a3-6c2e-4e9b-8f15-3a4d5c6b7e80';
const refused = (more: string): string =>
  `Key Vault answers 403 ForbiddenByRbac. Caller: appid=00000009-0000-0000-c000-000000000000;oid=${OID}
Action: 'Microsoft.KeyVault/vaults/secrets/getSecret/action'
Vault: kv-nightly-prod;location=westeurope

${more}`;
const typeIn = (text: string): string | undefined =>
  /--assignee-principal-type (\S+)/.exec(
    answerTo(text)
      .fixes.map(({ command }) => command)
      .join(),
  )?.[1];

describe('the type of principal in a command', () => {
  it('is left to the reader where nothing tells it, beside an object ID too', () => {
    expect(typeIn(refused(''))).toBe('<principal-type>');
    // Named beside it, another principal is not whose object ID stands there.
    expect(typeIn(refused('The workspace identity has the role already.'))).toBe('<principal-type>');
    expect(answerTo(refused('')).warnings.map(({ kind }) => kind)).toContain('fill-in');
  });

  it('is what the message tells', () => {
    expect(typeIn(refused('credential = ClientSecretCredential(tenant, client, secret)'))).toBe(
      'ServicePrincipal',
    );
    expect(typeIn(refused('I run the Fabric notebook interactively by hand.'))).toBe('User');
  });
});

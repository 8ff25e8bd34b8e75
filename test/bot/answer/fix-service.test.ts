/** A remedy for one service's refusal is left out where another service refused; a token is decoded for the service that was called. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../engine.ts';

const waysToProve = (text: string): string =>
  JSON.stringify(answerTo(text).callers.flatMap(({ prove = [] }) => prove));

const NOTEBOOK = 'Our notebook is started through the Fabric API by a service principal.';

describe('remedies by service', () => {
  it('a vault is named where a vault refused', () => {
    const ways = waysToProve(`${NOTEBOOK} The vault answers ForbiddenByRbac.`);
    expect(ways).toContain('audit log of the vault');
    expect(ways).toContain('getToken(\\"keyvault\\")');
  });

  it('and not where the Fabric API did', () => {
    const ways = waysToProve(
      `${NOTEBOOK} POST https://api.fabric.microsoft.com/v1/workspaces/7c1e2a44-90ab-4c1d-8f2e-1b6f0c9d4e11/items/3a8f1c22-6d17-4e40-b0a1-9d2c77aa5e10/jobs/instances?jobType=RunNotebook 403 {"errorCode":"InsufficientPrivileges"}`,
    );
    expect(ways).not.toContain('vault');
    expect(ways).toContain('getToken(\\"pbi\\")');
  });
});

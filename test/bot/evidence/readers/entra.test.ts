import { describe, expect, it } from 'vitest';
import { readEntra } from '../../../../bot/evidence/readers/entra.ts';
import { prose, read } from './page.ts';

const app = '0a1b2c3d-1111-4222-8333-444455556666';
const other = '00000009-0000-0000-c000-000000000000';
const tid = '5c5c5c5c-1111-4222-8333-444455556668';

describe('the sign-in error reader', () => {
  it.each([
    [
      'an unknown application in a named directory',
      `AADSTS700016: Application with identifier '${app}' was not found in the directory 'Contoso Ltd.'. This can happen if`,
      [`entra.app-id=${app}`, 'entra.directory=Contoso Ltd'],
    ],
    [
      'an unknown application in a numbered directory, without the code',
      `Application with identifier '${app}' was not found in the directory '${tid.toUpperCase()}'.`,
      [`entra.app-id=${app}`, `entra.directory=${tid}`],
    ],
    [
      'an unknown resource',
      'AADSTS500011: The resource principal named https://api.fabric.microsoft.com was not found in the tenant named Contoso. This can happen if the application has not been installed',
      ['entra.directory=Contoso', 'entra.resource=https://api.fabric.microsoft.com'],
    ],
    [
      'a wrong secret',
      `AADSTS7000215: Invalid client secret provided. Ensure the secret being sent is the client secret value, for a secret added to app '${app}'. Trace ID: ${tid}`,
      [`entra.app-id=${app}`],
    ],
    [
      'an expired secret',
      `AADSTS7000222: The provided client secret keys for app '${app}' are expired.`,
      [`entra.app-id=${app}`],
    ],
    [
      'missing consent',
      `AADSTS65001: The user or administrator has not consented to use the application with ID '${app}' named 'bi'.`,
      [`entra.app-id=${app}`],
    ],
    [
      'a user of another tenant',
      `AADSTS50020: User account 'ann@example.org' from identity provider 'https://sts.windows.net/${tid}/' does not exist in tenant 'Contoso' and cannot access the application '${app}'(Power BI) in that tenant.`,
      [`entra.app-id=${app}`, 'entra.directory=Contoso'],
    ],
    [
      'an unknown tenant',
      `AADSTS90002: Tenant '${tid}' not found. Check to make sure you have the correct tenant ID`,
      [`entra.directory=${tid}`],
    ],
    [
      'an application that is not assigned',
      `AADSTS501051: Application '${app}'(etl) is not assigned to a role for the application '${other}'(Power BI Service).`,
      [`entra.app-id=${app}`, `entra.app-id=${other}`],
    ],
    [
      'a missing service principal',
      `AADSTS7000229: The client application ${app} is missing service principal in the tenant ${tid}. See instructions`,
      [`entra.app-id=${app}`, `entra.directory=${tid}`],
    ],
    [
      'a JSON error of MSAL',
      `{"error":"unauthorized_client","error_description":"AADSTS700016: Application with identifier \\u0027${app}\\u0027 was not found in the directory \\u0027Contoso\\u0027.\\r\\nTrace ID: x"}`,
      [`entra.app-id=${app}`, 'entra.directory=Contoso'],
    ],
    [
      'a mask of a build server',
      "AADSTS700016: Application with identifier '***' was not found in the directory 'contosodev'.",
      ['entra.app-id=***', 'entra.directory=contosodev'],
    ],
    [
      'an application that never asked for the resource',
      `AADSTS650057: Invalid resource. The client has requested access to a resource which is not listed. Client app ID: ${app}(loader). Resource value from request: 'https://vault.azure.net'. Resource app ID: ${other}. List of valid resources from app registration: 00000003-0000-0000-c000-000000000000`,
      [`entra.app-id=${app}`, 'entra.resource=https://vault.azure.net'],
    ],
    [
      'an application that wants assignment',
      `AADSTS50105: Your administrator has configured the application fabric-portal ('${app}') to block users unless they are specifically granted access. The signed in user 'ana@example.org' is blocked`,
      [`entra.app-id=${app}`],
    ],
    [
      'a second factor for a resource',
      `AADSTS50076: you must use multi-factor authentication to access '${other}'. Trace ID: ${tid}`,
      [`entra.resource=${other}`],
    ],
    [
      'the page of a blocked sign-in',
      `Error Code: 53003 Request Id: ${tid} App name: Microsoft Azure CLI App id: ${app} IP address: 203.0.113.24`,
      [`entra.app-id=${app}`],
    ],
    [
      'a tenant by its domain',
      "AADSTS90002: Tenant 'contoso-gov.onmicrosoft.us' not found. Check to make sure you have the correct tenant ID",
      ['entra.directory=contoso-gov.onmicrosoft.us'],
    ],
    [
      'masks',
      "AADSTS700016: Application with identifier '<client-id>' was not found in the directory 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'.",
      ['entra.app-id=<client-id>', 'entra.directory=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
    ],
  ])('reads %s', (_, text, facts) => {
    expect(read(readEntra, text)).toEqual(facts);
  });

  it('never takes a secret in the place of an identifier for a mask', () => {
    for (const secret of [
      'kXq8Q~fakeSecretValueNotReal',
      'axxb8Q~fake',
      'abc...def~gh',
      'notAGuidAtAll12345xx',
    ]) {
      const text = `AADSTS700016: Application with identifier '${secret}' was not found in the directory 'Contoso'.`;
      expect(read(readEntra, text)).toEqual(['entra.directory=Contoso']);
    }
  });

  it('keeps no user and no directory name that is none', () => {
    const text =
      "AADSTS50034: The user account ann@example.org does not exist in the 'a<b>c|d' directory; in the directory 'a<b>|'.";
    expect(read(readEntra, text)).toEqual([]);
  });

  it.each(prose)('finds nothing in prose: %s', (text) => {
    expect(read(readEntra, text, 'prose')).toEqual([]);
  });
});

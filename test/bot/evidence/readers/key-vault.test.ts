import { describe, expect, it } from 'vitest';
import { readKeyVault } from '../../../../bot/evidence/readers/key-vault.ts';
import { pageOf, prose, read } from './page.ts';

const app = '0a1b2c3d-1111-4222-8333-444455556666';
const oid = '7e8f9a0b-1111-4222-8333-444455556667';
const tid = '5c5c5c5c-1111-4222-8333-444455556668';
const caller = `Caller: appid=${app};oid=${oid};iss=https://sts.windows.net/${tid}/`;
const action = "Action: 'Microsoft.KeyVault/vaults/secrets/getSecret/action'";
const path =
  '/subscriptions/9d9d9d9d-1111-4222-8333-444455556669/resourcegroups/rg/providers/microsoft.keyvault/vaults/kv-demo';
const resource = `Resource: '${path}/secrets/db-pass'`;
const ids = [`caller.app-id=${app}`, `caller.object-id=${oid}`, `caller.tenant-id=${tid}`];
const getSecret = 'action=Microsoft.KeyVault/vaults/secrets/getSecret/action';
const refused = [
  getSecret,
  `resource=${path}/secrets/db-pass`,
  'secret-name=db-pass',
  'assignment=not-found',
];
const vault = ['vault=kv-demo', 'vault.location=westeurope'];

const cases: readonly (readonly [claim: string, text: string, facts: readonly string[]])[] = [
  [
    'the seed, masked and without separators',
    'Caller: appid=caxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx;oid=4exxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx Action: Microsoft.KeyVault/vaults/secrets/getSecret/action innererror: ForbiddenByRbac',
    [
      'caller.app-id=caxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      'caller.object-id=4exxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      getSecret,
    ],
  ],
  [
    'several lines with \\r\\n',
    `Caller is not authorized to perform action on resource.\r\n${caller}\r\n${action}\r\n${resource}\r\nAssignment: (not found)\r\nDenyAssignmentId: null\r\nDecisionReason: null \r\nVault: kv-demo;location=westeurope\r\n`,
    [...ids, ...refused, 'deny-assignment=none', 'decision-reason=none', ...vault],
  ],
  [
    'all on one line',
    `${caller} ${action} ${resource} Assignment: (not found) DenyAssignmentId: null DecisionReason: 'DeniedWithNoValidRBAC' Vault: kv-demo;location=westeurope`,
    [...ids, ...refused, 'deny-assignment=none', 'decision-reason=DeniedWithNoValidRBAC', ...vault],
  ],
  [
    'line breaks lost altogether',
    `${caller}${action}${resource}Assignment: (not found)DenyAssignmentId: nullDecisionReason: nullVault: kv-demo;location=westeurope`,
    [...ids, ...refused, 'deny-assignment=none', 'decision-reason=none', ...vault],
  ],
  [
    'JSON inside JSON',
    `{"error":"{\\"code\\":\\"Forbidden\\",\\"message\\":\\"${caller}\\\\r\\\\n${action}\\\\r\\\\n${resource}\\\\r\\\\nAssignment: (not found)\\\\r\\\\nVault: kv-demo;location=westeurope\\"}"}`,
    [...ids, ...refused, ...vault],
  ],
  [
    'an HTML-escaped body',
    `Caller: appid=${app};oid=${oid} Action: &#39;Microsoft.KeyVault/vaults/secrets/getSecret/action&#39; Vault: &quot;kv-demo;location=westeurope&quot;`,
    [`caller.app-id=${app}`, `caller.object-id=${oid}`, getSecret, ...vault],
  ],
  [
    'a Caller line that begins with a resource type',
    `Caller: name=Microsoft.RecoveryServices/vaults;appid=${app};oid=${oid};iss=https://sts.windows.net/<TenantID>/\r\nAction: 'Microsoft.KeyVault/vaults/keys/read'`,
    [
      'caller.name=Microsoft.RecoveryServices/vaults',
      `caller.app-id=${app}`,
      `caller.object-id=${oid}`,
      'caller.tenant-id=<tenantid>',
      'action=Microsoft.KeyVault/vaults/keys/read',
    ],
  ],
  [
    'the access-policy sentence',
    `The user, group or application 'appid=${app};oid=${oid};numgroups=23;iss=https://sts.windows.net/${tid}/' does not have secrets get permission on key vault 'kv-demo;location=westeurope'. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125287`,
    [
      `caller.app-id=${app}`,
      `caller.object-id=${oid}`,
      'caller.groups=23',
      `caller.tenant-id=${tid}`,
      ...vault,
      'access-policy.permission=secrets get',
    ],
  ],
  [
    'the access-policy sentence with a bare vault name',
    `The user, group or application 'name=Microsoft.Web/sites;appid=${app};oid=${oid}' does not have keys decrypt permission on key vault 'KV-Demo'.`,
    [
      'caller.name=Microsoft.Web/sites',
      `caller.app-id=${app}`,
      `caller.object-id=${oid}`,
      'access-policy.permission=keys decrypt',
      'vault=kv-demo',
    ],
  ],
  [
    'a caller on no access policy',
    `Access denied. Caller was not found on any access policy.\\r\\nCaller: appid=${app};oid=${oid};numgroups=2;iss=https://sts.windows.net/${tid}/\\r\\nVault: kv-demo;location=westeurope`,
    [
      `caller.app-id=${app}`,
      `caller.object-id=${oid}`,
      'caller.groups=2',
      `caller.tenant-id=${tid}`,
      ...vault,
    ],
  ],
  [
    'a first-party caller without an object ID',
    `Access denied to first party service.\\r\\nCaller: name=from-infra;tid=${tid};appid=${app};iss=https://sts.windows.net/${tid}/\\r\\nVault: kv-demo;location=westeurope`,
    ['caller.name=from-infra', `caller.app-id=${app}`, `caller.tenant-id=${tid}`, ...vault],
  ],
  [
    'the on-behalf-of policy',
    `The policy requires the caller 'name=bi;appid=${app};oid=${oid}' to use on-behalf-of (OBO) flow. Key Vault refused.`,
    ['caller.name=bi', `caller.app-id=${app}`, `caller.object-id=${oid}`],
  ],
  [
    'the firewall with an address',
    `Client address is not authorized and caller is not a trusted service.\r\nClient address: 203.0.113.7\r\n${caller}\r\nVault: kv-demo;location=westeurope`,
    [...ids, ...vault, 'client-ip=203.0.113.7', 'caller.is-trusted=false'],
  ],
  [
    'the firewall without an address',
    "Client address isn't authorized and caller isn't a trusted service.",
    ['client-ip=not-authorized', 'caller.is-trusted=false'],
  ],
  [
    'the firewall with the address in parentheses',
    'Client address (20.1.x.x) is not authorized and caller is not a trusted service',
    ['client-ip=20.1.x.x', 'caller.is-trusted=false'],
  ],
  [
    'public access disabled',
    `Public network access is disabled and request is not from a trusted service nor via an approved private link.\\r\\n${caller}\\r\\nVault: kv-demo;location=westeurope`,
    [...ids, ...vault, 'caller.is-trusted=false'],
  ],
  [
    'a bypass set to None',
    'Connection is not an approved private link and caller was ignored because bypass is set to None and PublicNetworkAccess is Disabled. Vault: kv-demo;location=westeurope',
    [...vault, 'caller.is-trusted=ignored'],
  ],
  [
    'the old operation form',
    `Operation is not allowed.\\r\\nOperation: \\"decrypt\\"\\r\\nCaller: appid=${app};oid=${oid};numgroups=0\\r\\nVault: kv-demo;location=westeurope`,
    [
      `caller.app-id=${app}`,
      `caller.object-id=${oid}`,
      'caller.groups=0',
      ...vault,
      'access-policy.permission=decrypt',
    ],
  ],
  [
    'a token of another tenant',
    `AKV10032: Invalid issuer. Expected one of https://sts.windows.net/${tid}/, found https://sts.windows.net/${oid}/.`,
    [`caller.tenant-id=${oid}`],
  ],
  [
    'a token for another audience',
    'AKV10022: Invalid audience. Expected https://vault.azure.net, found: https://management.azure.com/.',
    ['token.aud=https://management.azure.com/'],
  ],
  [
    'masks of every kind',
    'Caller: appid=***;oid=[REDACTED];iss=https://login.microsoftonline.com/{tid}/v2.0 Vault: <vault>;location=westus',
    [
      'caller.app-id=***',
      'caller.object-id=[redacted]',
      'caller.tenant-id={tid}',
      'vault=<vault>',
      'vault.location=westus',
    ],
  ],
  [
    'a resource without a Vault line',
    `Key Vault said ${resource}`,
    [`resource=${path}/secrets/db-pass`, 'secret-name=db-pass', 'vault=kv-demo'],
  ],
  ['a Vault line without a location', `${caller}\nVault: kv-demo\n`, [...ids, 'vault=kv-demo']],
  [
    'an audit record',
    `Key Vault AuditEvent {"callerIpAddress": "203.0.113.9", "identity": {"claim": {"http://schemas.microsoft.com/identity/claims/objectidentifier": "${oid}"}}}`,
    ['client-ip=203.0.113.9', `caller.object-id=${oid}`],
  ],
];

describe('the Key Vault reader', () => {
  it.each(cases)('reads %s', (_, text, facts) => {
    expect([...read(readKeyVault, text)].sort()).toEqual([...facts].sort());
  });

  it.each(prose)('finds nothing in prose: %s', (text) => {
    expect(read(readKeyVault, text, 'prose')).toEqual([]);
  });

  it.each([
    ['a query string', 'https://example.org/?appid=1234&oid=5678 and a vault'],
    ['a lone key', 'set appid=myapp in the vault settings'],
  ])('takes %s for no caller', (_, text) => {
    expect(read(readKeyVault, text)).toEqual([]);
  });

  it('keeps the place of every fact, and calls quoted ones quoted', () => {
    const text = `> ${caller}`;
    const facts = readKeyVault(pageOf(text, 'quote'));
    expect(facts.map(({ stance }) => stance)).toEqual(['quoted', 'quoted', 'quoted']);
    expect(facts.map(({ at, end }) => text.slice(at, end))).toEqual([
      `appid=${app}`,
      `oid=${oid}`,
      `iss=https://sts.windows.net/${tid}/`,
    ]);
  });
});

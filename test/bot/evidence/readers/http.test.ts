import { describe, expect, it } from 'vitest';
import type { SegmentKind } from '../../../../bot/evidence/fact.ts';
import { readHttp } from '../../../../bot/evidence/readers/http.ts';
import { pageOf, prose, read } from './page.ts';

const ws = '1b1b1b1b-1111-4222-8333-444455556670';
const item = '2b2b2b2b-1111-4222-8333-444455556671';
const fabric = 'host=api.fabric.microsoft.com';
const items = `path=/v1/workspaces/${ws}/items`;

const cases: readonly (readonly [
  claim: string,
  text: string,
  facts: readonly string[],
  kind?: SegmentKind,
])[] = [
  [
    'an HTTP dump',
    `GET https://api.fabric.microsoft.com/v1/workspaces/${ws}/items?type=Notebook\r\n\r\nHTTP/1.1 403 Forbidden\r\nContent-Length: 12`,
    ['status=403', 'method=GET', fabric, items],
  ],
  ['HTTP/2', 'HTTP/2 401 \r\nserver: x', ['status=401']],
  [
    'the error of Python requests',
    `requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://api.fabric.microsoft.com/v1/workspaces/${ws}/items`,
    ['status=403', fabric, items],
  ],
  [
    'fabric-cicd',
    `Unhandled error occurred calling GET on 'https://api.fabric.microsoft.com/v1/workspaces/${ws}/items'. Message: x`,
    ['method=GET', fabric, items],
  ],
  [
    'a pipeline',
    'Rest call failed with client error, status code 401 Unauthorized. Request URL: https://api.fabric.microsoft.com/v1/admin/items. Response: ,',
    ['status=401', fabric, 'path=/v1/admin/items'],
  ],
  ['a code of Spark', 'HTTP Response code 430: too many', ['status=430']],
  ['a requests response', '<Response [403]>', ['status=403']],
  ['.NET', 'Status: 403 (Forbidden)\r\nErrorCode: Forbidden', ['status=403']],
  ['HttpClient', 'Response status code does not indicate success: 403 (Forbidden).', ['status=403']],
  ['StatusCode with a colon', 'StatusCode: 403, ReasonPhrase: Forbidden', ['status=403']],
  ['statusCode with =', 'failed with statusCode=403', ['status=403']],
  ['JSON', '{"status": 403, "statusCode": "403", "httpStatusCode":403}', ['status=403']],
  ['JSON inside JSON', '{"body":"{\\"status\\": 403}"}', ['status=403']],
  ['a status code in a sentence', 'the call failed with status code 403.', ['status=403'], 'prose'],
  [
    'autorest',
    'keyvault.BaseClient#GetSecret: Failure responding to request: StatusCode=403 -- Original Error: autorest/azure: Service returned an error. Status=403 Code="Forbidden"',
    ['status=403'],
  ],
  ['PowerShell', 'Invoke-RestMethod : The remote server returned an error: (403) Forbidden.', ['status=403']],
  [
    'Java',
    'Server returned HTTP response code: 401 for URL: https://api.powerbi.com/v1.0/myorg/groups',
    ['status=401', 'host=api.powerbi.com', 'path=/v1.0/myorg/groups'],
  ],
  [
    'ABFS',
    `java.nio.file.AccessDeniedException: Operation failed: "This request is not authorized to perform this operation using this permission.", 403, HEAD, https://onelake.dfs.fabric.microsoft.com/${ws}/${item}/Tables?upn=false&action=getStatus&timeout=90`,
    ['status=403', 'method=HEAD', 'host=onelake.dfs.fabric.microsoft.com', `path=/${ws}/${item}/Tables`],
  ],
  [
    'a stack trace of Spark with Py4J',
    `Py4JJavaError: An error occurred while calling o4628.load.\n: Operation failed: "Forbidden", 403, GET, https://acct.dfs.core.windows.net/raw?upn=false&resource=filesystem, AuthorizationFailure\n\tat org.apache.hadoop.fs.azurebfs.services.AbfsRestOperation.completeExecution(AbfsRestOperation.java:231)\n\tat java.base/java.lang.Thread.run(Thread.java:829)`,
    ['status=403', 'method=GET', 'host=acct.dfs.core.windows.net', 'path=/raw'],
  ],
  [
    'curl with a method',
    `curl -X POST "https://api.fabric.microsoft.com/v1/workspaces/${ws}/items" -H "Authorization: Bearer ████"`,
    ['method=POST', fabric, items],
    'code',
  ],
  [
    'curl without a method',
    'curl -s https://api.powerbi.com/v1.0/myorg/groups',
    ['method=GET', 'host=api.powerbi.com', 'path=/v1.0/myorg/groups'],
  ],
  [
    'Invoke-RestMethod',
    '$r = Invoke-RestMethod -Uri "https://api.fabric.microsoft.com/v1/admin/workspaces" -Method Get',
    ['method=GET', fabric, 'path=/v1/admin/workspaces'],
    'code',
  ],
  [
    'az rest over two lines',
    'az rest --method post \\\n  --url https://api.fabric.microsoft.com/v1/capacities --resource https://api.fabric.microsoft.com',
    ['method=POST', fabric, 'path=/v1/capacities'],
    'code',
  ],
  ['the Fabric CLI', `fab api -X post workspaces/${ws}/items`, ['method=POST', fabric, items], 'code'],
  ['requests.get', 'resp = requests.get(url, headers=h)', ['method=GET'], 'code'],
  [
    'a client with a relative path',
    'r = client.get(f"/v1/workspaces/{ws}/items")',
    ['method=GET', 'path=/v1/workspaces/{ws}/items'],
    'code',
  ],
  ['an access log', `"GET /v1/workspaces/${ws}/items HTTP/1.1" 403 120`, ['status=403', 'method=GET', items]],
  [
    'urllib3',
    "HTTPSConnectionPool(host='api.fabric.microsoft.com', port=443): Max retries exceeded with url: /v1/workspaces",
    [fabric, 'path=/v1/workspaces'],
  ],
  [
    'a vault',
    "notebookutils.credentials.getSecret('https://KV-Demo.vault.azure.net/', 's')",
    ['host=kv-demo.vault.azure.net', 'vault=kv-demo'],
  ],
  [
    'a vault without a scheme',
    'kv-demo.vault.azure.net refused',
    ['host=kv-demo.vault.azure.net', 'vault=kv-demo'],
  ],
  [
    'a masked vault',
    'https://<vault>.vault.azure.net/secrets/x',
    ['host=*.vault.azure.net', 'path=/secrets/x'],
  ],
  ...['…vault.azure.net', '….vault.azure.net', '....vault.azure.net'].map(
    (host): [string, string, string[]] => [
      `a vault behind dots, ${host}`,
      `https://${host}/secrets/x`,
      ['host=*.vault.azure.net', 'path=/secrets/x'],
    ],
  ),
  [
    'a warehouse',
    'Server=abc-xyz.datawarehouse.fabric.microsoft.com,1433;',
    ['host=abc-xyz.datawarehouse.fabric.microsoft.com'],
  ],
  [
    'a OneLake file system',
    `abfss://${ws}@onelake.dfs.fabric.microsoft.com/${item}/Files`,
    ['host=onelake.dfs.fabric.microsoft.com'],
  ],
  [
    'a regional host of Power BI',
    'https://wabi-north-europe-redirect.analysis.windows.net/metadata',
    ['host=wabi-north-europe-redirect.analysis.windows.net', 'path=/metadata'],
  ],
  [
    "an SDK's first challenge",
    '401 WWW-Authenticate: Bearer authorization="https://login.microsoftonline.com/t", resource="https://vault.azure.net"',
    ['challenge=true'],
  ],
  [
    'a Python challenge',
    "'WWW-Authenticate': 'Bearer authorization_uri=\"https://login.windows.net/t\"'",
    ['challenge=true'],
  ],
  ['a call that works', 'HTTP/1.1 202 Accepted', ['status=202']],
  ['a call that is said to work', 'it works there (200 OK)', ['status=200'], 'prose'],
];

const nothing: readonly (readonly [claim: string, text: string])[] = [
  ['the audience of getToken', 'getToken("https://analysis.windows.net/powerbi/api")'],
  ['a scope', 'scopes=["https://api.fabric.microsoft.com/.default"]'],
  ['an aud claim', '"aud": "https://api.fabric.microsoft.com"'],
  ['a resource option', '--resource https://management.azure.com/'],
  ['an issuer', 'iss: https://login.microsoftonline.com/t/v2.0'],
  [
    'a foreign host that looks alike',
    'https://api.powerbi.com.example.org/x and https://myapi.powerbi.com/x',
  ],
  [
    'the header of a home cluster',
    "{'home-cluster-uri': 'https://wabi-west-europe-redirect.analysis.windows.net/'}",
  ],
  ['a rejected bearer', 'WWW-Authenticate: Bearer error="invalid_token"'],
  [
    'numbers that are no status',
    'line 401: unauthorized, status: 4031, error 547, HTTP/1.1 999, state 403.5',
  ],
];

describe('the HTTP reader', () => {
  it.each(cases.map(([claim, text, facts, kind]) => ({ claim, text, facts, kind })))(
    'reads $claim',
    ({ text, facts, kind }) => {
      expect([...read(readHttp, text, kind)].sort()).toEqual([...facts].sort());
    },
  );

  it.each(nothing)('calls %s no call', (_, text) => {
    expect(read(readHttp, text)).toEqual([]);
  });

  it.each(prose)('finds nothing but links in prose: %s', (text) => {
    expect(read(readHttp, text, 'prose').filter((pair) => !pair.startsWith('link='))).toEqual([]);
  });

  it('keeps links of prose as something believed, without query or fragment', () => {
    const text =
      'See (https://learn.microsoft.com/fabric/x?wt=1#a), [b](http://example.org/b). Or https://u:p@example.org/';
    expect(readHttp(pageOf(text, 'prose'))).toMatchObject([
      { name: 'link', value: 'https://learn.microsoft.com/fabric/x', stance: 'believed', from: 'prose' },
      { name: 'link', value: 'http://example.org/b', stance: 'believed', from: 'prose' },
    ]);
  });

  it('keeps ten links, and none of output', () => {
    const many = Array.from({ length: 30 }, (_, n) => `https://example.org/${n}`).join(' ');
    expect(readHttp(pageOf(many, 'prose'))).toHaveLength(10);
    expect(readHttp(pageOf(many, 'payload'))).toEqual([]);
  });

  it('tells a status said in prose from one printed, and a call that worked from one that failed', () => {
    expect(readHttp(pageOf('I hit a 403 Forbidden error', 'prose'))).toMatchObject([
      { from: 'prose', stance: 'failing' },
    ]);
    expect(readHttp(pageOf('403 Forbidden'))).toMatchObject([{ from: 'payload', at: 0, end: 3 }]);
    expect(readHttp(pageOf('HTTP/1.1 200 OK'))).toMatchObject([{ stance: 'working' }]);
    expect(readHttp(pageOf('> HTTP/1.1 403 Forbidden', 'quote'))).toMatchObject([{ stance: 'quoted' }]);
  });

  it('drops the query of a path and cuts it at 200 characters', () => {
    const [, path] = readHttp(pageOf(`https://graph.microsoft.com/${'x'.repeat(500)}?sig=1`));
    expect(path).toMatchObject({ name: 'path', value: `/${'x'.repeat(199)}` });
  });
});

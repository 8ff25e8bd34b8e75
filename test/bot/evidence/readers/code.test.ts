import { describe, expect, it } from 'vitest';
import { readCode } from '../../../../bot/evidence/readers/code.ts';
import { prose, read } from './page.ts';

const secret = 'function=notebookutils.credentials.getSecret';

describe('the code reader', () => {
  it.each([
    [
      'getSecret with an address',
      'pw = notebookutils.credentials.getSecret("https://kv-demo.vault.azure.net/", "db-pass")',
      [secret, 'vault=kv-demo', 'secret-name=db-pass'],
    ],
    [
      'its older name, and a vault by name alone',
      "mssparkutils.credentials.getSecret('kv-demo', 'db-pass')",
      [secret, 'vault=kv-demo', 'secret-name=db-pass', 'module=mssparkutils'],
    ],
    [
      'a linked service',
      "mssparkutils.credentials.getSecretWithLS('ls', 'db-pass')",
      [secret, 'vault=ls', 'secret-name=db-pass', 'module=mssparkutils'],
    ],
    ['a bare getSecret in a sentence', 'getSecret returns 403', [secret]],
    [
      'a stack trace',
      'Py4JJavaError: An error occurred while calling z:notebookutils.credentials.getSecret.\n: java.lang.Exception',
      [secret],
    ],
    ['other letters', 'NotebookUtils.Credentials.getsecret(x)', [secret]],
    [
      'a secret through a connection',
      'notebookutils.credentials.getSecretWithConnection(c, "n")',
      ['function=notebookutils.credentials.getSecretWithConnection'],
    ],
    [
      'putSecret',
      'notebookutils.credentials.putSecret(v, n, s)',
      ['function=notebookutils.credentials.putSecret'],
    ],
    [
      'a connection',
      'notebookutils.connections.getCredential("x")',
      ['function=notebookutils.connections.getCredential'],
    ],
    [
      'child notebooks',
      'notebookutils.notebook.runMultiple(d)',
      ['function=notebookutils.notebook.runMultiple'],
    ],
    ['the context', 'notebookutils.runtime.context["userName"]', ['function=notebookutils.runtime.context']],
    [
      'files and libraries',
      'notebookutils.fs.ls("x"); notebookutils.lakehouse.get("y"); notebookutils.variableLibrary.getLibrary("z")',
      [
        'function=notebookutils.fs',
        'function=notebookutils.lakehouse',
        'function=notebookutils.variableLibrary',
      ],
    ],
    [
      'getToken with a key',
      'notebookutils.credentials.getToken("pbi")',
      ['function=notebookutils.credentials.getToken', 'token.audience-requested=pbi'],
    ],
    [
      'getToken with an address',
      "mssparkutils.credentials.getToken('https://analysis.windows.net/powerbi/api')",
      [
        'function=notebookutils.credentials.getToken',
        'module=mssparkutils',
        'token.audience-requested=analysis.windows.net',
      ],
    ],
    [
      'a scope',
      'cred.get_token("https://api.fabric.microsoft.com/.default")',
      ['token.audience-requested=api.fabric.microsoft.com'],
    ],
    [
      'scopes of MSAL',
      'app.acquire_token_for_client(scopes=["https://vault.azure.net/.default"])',
      ['token.audience-requested=vault.azure.net'],
    ],
    [
      'a resource option',
      'az account get-access-token --resource https://api.fabric.microsoft.com',
      ['token.audience-requested=api.fabric.microsoft.com'],
    ],
    [
      'semantic link',
      'import sempy.fabric as fabric\nfabric.list_workspaces()\nsempy.fabric.evaluate_measure(x)',
      ['function=sempy.fabric.evaluate_measure', 'function=sempy.fabric.list_workspaces'],
    ],
    [
      'clients of semantic link',
      'client = fabric.FabricRestClient(); PowerBIRestClient()',
      ['function=FabricRestClient', 'function=PowerBIRestClient'],
    ],
    [
      'data libraries',
      'spark.read.load(p); from deltalake import DeltaTable; pyodbc.connect(s); SecretClient(vault_url=u)',
      ['function=SecretClient', 'function=spark.read', 'function=deltalake', 'function=pyodbc.connect'],
    ],
    [
      'a credential that is called, not one that is imported',
      'from azure.identity import DefaultAzureCredential, ClientSecretCredential\nc = ClientSecretCredential(t, i, s)',
      ['credential=ClientSecretCredential'],
    ],
    [
      'a credential that is named',
      'we use ManagedIdentityCredential',
      ['credential=ManagedIdentityCredential'],
    ],
    [
      'a certificate in .NET and a builder in Java',
      'new ClientCertificateCredential(a, b); new ClientSecretCredentialBuilder()',
      ['credential=CertificateCredential', 'credential=ClientSecretCredential'],
    ],
    [
      'a chain, not what it tried',
      'DefaultAzureCredential failed to retrieve a token from the included credentials.\nAttempted credentials:\n\tEnvironmentCredential: EnvironmentCredential authentication unavailable.\n\tManagedIdentityCredential: no response',
      ['credential=DefaultAzureCredential'],
    ],
    [
      'MSAL and semantic link',
      'msal.ConfidentialClientApplication(c); with set_service_principal(x):',
      ['credential=ConfidentialClientApplication', 'credential=set_service_principal'],
    ],
  ])('reads %s', (_, text, facts) => {
    expect(read(readCode, text, 'code')).toEqual(facts);
  });

  it.each([
    ['the action of a refusal', 'Microsoft.KeyVault/vaults/secrets/getSecret/action'],
    ['the SDK of Key Vault', 'secretClient.getSecret("x")'],
    ['a longer name', 'MyClientSecretCredentialFactory my_spark.read'],
  ])('does not take %s for a function of notebooks', (_, text) => {
    expect(read(readCode, text, 'code')).toEqual([]);
  });

  it.each(prose)('finds nothing in prose: %s', (text) => {
    expect(read(readCode, text, 'prose')).toEqual([]);
  });
});

import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { clientSecret: secret, password } = fake;

describe('a client secret of the Entra shape is blanked wherever it stands', () => {
  it.each([
    ['alone', secret],
    ['in prose', `my secret is ${secret}, is it still valid?`],
    ['at the end of a sentence', `I used ${secret}.`],
    ['in a query', `grant_type=client_credentials&client_secret=${secret}&scope=x`],
    ['in JSON', `{"value":"${secret}"}`],
    ['in escaped JSON', `"{\\"secretText\\":\\"${secret}\\"}"`],
    ['in a table', `| app | ${secret} | 2027 |`],
    ['behind an escaped line break', `a\\n${secret}\\nb`],
  ])('%s', (_, text) => expectBlanked(text, secret, 'client-secret'));

  it('with the tilde percent-encoded', () => {
    const encoded = secret.replace('~', '%7E');
    expectBlanked(`client_secret=${encoded}&x=1`, encoded, 'client-secret');
  });
});

describe('a value behind a key for client secrets or passwords is blanked', () => {
  it.each([
    ['a form', `grant_type=x&client_secret=${password}&resource=y`],
    ['an environment file', `AZURE_CLIENT_SECRET=${password}\nAZURE_TENANT_ID=t`],
    ['an export', `export ARM_CLIENT_SECRET='${password}'`],
    ['PowerShell', `$env:AZURE_CLIENT_SECRET = "${password}"`],
    ['PowerShell, a parameter', `Connect-AzAccount -ClientSecret "${password}" -Tenant t`],
    ['Python', `client_secret = "${password}"`],
    ['Python, an argument', `app = Credential(client_id=cid, client_secret="${password}", tenant_id=tid)`],
    ['Python, typed', `client_secret: str = '${password}'`],
    ['Python, environ', `os.environ["AZURE_CLIENT_SECRET"] = "${password}"`],
    ['Python, setdefault', `os.environ.setdefault("AZURE_CLIENT_SECRET", "${password}")`],
    ['MSAL for Python', `ConfidentialClientApplication(cid, authority=a, client_credential="${password}")`],
    ['JavaScript', `const options = { clientId, clientSecret: '${password}' };`],
    ['C#', `var clientSecret = "${password}";`],
    ['C#, a builder', `.WithClientSecret("${password}")`],
    ['Java, a builder', `.clientSecret("${password}")`],
    ['JSON', `{"clientId": "x", "clientSecret": "${password}"}`],
    ['minified JSON', `{"clientSecret":"${password}","x":1}`],
    ['escaped JSON', `{\\"clientSecret\\":\\"${password}\\",\\"x\\":1}`],
    ['twice escaped JSON', `{\\\\\\"clientSecret\\\\\\":\\\\\\"${password}\\\\\\"}`],
    ['JSON on two lines', `"clientSecret":\n    "${password}"`],
    ['az ad sp create-for-rbac', `{\n  "appId": "a",\n  "password": "${password}",\n  "tenant": "t"\n}`],
    ['Graph addPassword', `{"secretText": "${password}", "hint": "Tr0"}`],
    ['YAML', `client_secret: ${password}\ntenant: t`],
    ['YAML, quoted', `  clientSecret: "${password}"`],
    ['a Kubernetes variable', `- name: AZURE_CLIENT_SECRET\n  value: "${password}"`],
    ['an app setting', `{"name":"AZURE_CLIENT_SECRET","slotSetting":false,"value":"${password}"}`],
    ['HCL', `client_secret   = "${password}"`],
    ['an HCL variable', `variable "client_secret" {\n  type    = string\n  default = "${password}"\n}`],
    [
      'a Data Factory linked service',
      `"servicePrincipalKey": {"type": "SecureString", "value": "${password}"}`,
    ],
    [
      'Spark',
      `spark.conf.set("fs.azure.account.oauth2.client.secret.acct.dfs.core.windows.net", "${password}")`,
    ],
    ['XML', `<ClientSecret>${password}</ClientSecret>`],
    ['an XML attribute', `<add key="ClientSecret" value="${password}" />`],
    ['prose with a colon', `Client secret: ${password}`],
    ['Markdown', `**Client secret:** \`${password}\``],
    ['prose with "is"', `the client secret is ${password} and the tenant is t`],
    ['a flag', `az ad app update --id x --client-secret ${password} --tenant t`],
    ['a flag with =', `terraform plan -var="client_secret=${password}"`],
    ['a percent-encoded form', `body=client_secret%3D${encodeURIComponent(password)}%26x%3D1`],
    ['HTML', `client_secret=&quot;${password}&quot;`],
  ])('%s', (_, text) =>
    expectBlanked(text, text.includes('%3D') ? encodeURIComponent(password) : password, 'client-secret'),
  );
});

describe('a password is blanked', () => {
  it.each([
    ['an assignment', `password="${password}"`],
    ['pwd', `pwd = '${password}'`],
    ['passwd', `passwd: ${password}`],
    ['an option of Spark', `.option("user", "me").option("password", "${password}")`],
    ['an environment variable', `DB_PASSWORD=${password}`],
    ['a numbered variable', `PASSWORD_2="${password}"`],
    ['a variable of one stage', `SQL_PASSWORD_PROD=${password}`],
    ['az login', `az login --service-principal -u app --password ${password} --tenant t`],
    ['az login, short', `az login --service-principal -u app -p '${password}' --tenant t`],
    [
      'az login over lines',
      `az login --service-principal \\\n  -u app \\\n  -p ${password} \\\n  --tenant t`,
    ],
    ['az login as a list', `["az", "login", "--service-principal", "-p", "${password}"]`],
    ['the Fabric CLI', `fab auth login -u app -p ${password} --tenant t`],
    ['sqlcmd', `sqlcmd -S host -U me -P "${password}" -Q "select 1"`],
    ['ConvertTo-SecureString', `ConvertTo-SecureString "${password}" -AsPlainText -Force`],
    ['ConvertTo-SecureString -String', `$s = ConvertTo-SecureString -String '${password}' -AsPlainText`],
    ['the third argument', `ClientSecretCredential(tenant_id, os.environ["ID"], "${password}")`],
    ['the third argument over lines', `new ClientSecretCredential(\n  "t",\n  clientId,\n  '${password}'\n)`],
    ['az keyvault secret set', `az keyvault secret set --vault-name v --name n --value "${password}"`],
    ['a whole line', `Password: ${password}`],
    ['a word in quotes', 'password = "hunter"'],
  ])('%s', (_, text) => {
    expectBlanked(text, text.includes('hunter') ? 'hunter' : password, 'client-secret');
  });
});

describe('the value of a Key Vault secret is blanked, its name and address stay', () => {
  const id = 'https://v.vault.azure.net/secrets/name/0123456789abcdef0123456789abcdef';
  it.each([
    ['the response of the service', `{"value":"${password}","id":"${id}","attributes":{"enabled":true}}`],
    [
      'az keyvault secret show',
      `{\n  "id": "${id}",\n  "name": "name",\n  "tags": {},\n  "value": "${password}"\n}`,
    ],
    ['escaped', `{\\"value\\":\\"${password}\\",\\"id\\":\\"${id}\\"}`],
    ['putSecret', `notebookutils.credentials.putSecret('https://v.vault.azure.net/', 'name', '${password}')`],
    ['set_secret', `client.set_secret("name", "${password}")`],
  ])('%s', (_, text) => expectBlanked(text, password, 'client-secret'));
});

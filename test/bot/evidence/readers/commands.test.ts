import { describe, expect, it } from 'vitest';
import { readCommands } from '../../../../bot/evidence/readers/commands.ts';
import { prose, read } from './page.ts';

const oid = '7e8f9a0b-1111-4222-8333-444455556667';

describe('the commands reader', () => {
  it.each([
    ['a sign-in of a user', 'az login', ['tool=az-cli', 'tool.login=user']],
    [
      'a sign-in of a service principal',
      '$ az login --service-principal -u x -p ████ --tenant t',
      ['tool=az-cli', 'tool.login=service-principal'],
    ],
    [
      'a sign-in of a managed identity',
      'az login --identity',
      ['tool=az-cli', 'tool.login=managed-identity'],
    ],
    [
      'a federated sign-in over two lines',
      'az login --service-principal \\\n  -u x --federated-token ████',
      ['tool=az-cli', 'tool.login=federated'],
    ],
    ['az rest', 'az rest --method get --url https://api.fabric.microsoft.com/v1/workspaces', ['tool=az-cli']],
    [
      'the Fabric CLI',
      'fab auth login -u id -p ████ --tenant t',
      ['tool=fabric-cli', 'tool.login=service-principal'],
    ],
    ['the Fabric CLI with a user', 'fab auth login\nfab ls', ['tool=fabric-cli', 'tool.login=user']],
    [
      'a grant of the Azure CLI',
      `az role assignment create --assignee-object-id "${oid}" --assignee-principal-type ServicePrincipal --role "Key Vault Secrets User" --scope /subscriptions/x`,
      ['tool=az-cli', 'command.role=Key Vault Secrets User', `command.assignee=${oid}`],
    ],
    [
      'a grant of PowerShell',
      `New-AzRoleAssignment -ObjectId ${oid} -RoleDefinitionName 'Storage Blob Data Reader'`,
      ['tool=powershell', 'command.role=Storage Blob Data Reader', `command.assignee=${oid}`],
    ],
    [
      'an error of Terraform',
      '│ Error: Create operation\n│\n│   with fabric_workspace.test,\n│   on main.tf line 1',
      ['tool=terraform'],
    ],
    ['a provider of Terraform', 'provider "fabric" {\n  use_cli = true\n}', ['tool=terraform']],
    ['terraform apply', 'running terraform apply in the pipeline', ['tool=terraform']],
    ['fabric-cicd', 'from fabric_cicd import FabricWorkspace, publish_all_items', ['tool=fabric-cicd']],
    [
      'PowerShell',
      'Connect-AzAccount -Identity\n(Get-AzAccessToken).Token',
      ['tool=powershell', 'tool.login=managed-identity'],
    ],
    [
      'PowerShell for Power BI',
      'Connect-PowerBIServiceAccount -ServicePrincipal -Credential $c',
      ['tool=powershell', 'tool.login=service-principal'],
    ],
    ['dbt', 'dbt run --target prod', ['tool=dbt']],
    ['a profile of dbt', 'outputs:\n  dev:\n    type: fabric\n', ['tool=dbt']],
    ['a profile by its file name', 'see profiles.yml', ['tool=dbt']],
    ['an operator of Airflow', 'run = MSFabricRunJobOperator(task_id="x")', ['tool=airflow']],
    ['a log of Airflow', '[2026-01-01] airflow failed', ['tool=airflow']],
    ['MSAL', 'import msal\napp = msal.ConfidentialClientApplication(x)', ['tool=msal']],
    ['semantic-link-labs', 'import sempy_labs as labs', ['tool=semantic-link-labs']],
    ['notebookutils', 'mssparkutils.fs.ls(x)', ['tool=notebookutils']],
  ])('reads %s', (_, text, facts) => {
    expect(read(readCommands, text)).toEqual(facts);
  });

  it('leaves the mere word Airflow in a sentence to the reader of prose', () => {
    expect(read(readCommands, 'it is triggered by Airflow', 'prose')).toEqual([]);
  });

  it.each(prose)('finds nothing in prose: %s', (text) => {
    expect(read(readCommands, text, 'prose')).toEqual([]);
  });
});

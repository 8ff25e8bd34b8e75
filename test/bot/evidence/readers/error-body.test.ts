import { describe, expect, it } from 'vitest';
import { readErrorBody } from '../../../../bot/evidence/readers/error-body.ts';
import { prose, read } from './page.ts';

const ws = '1b1b1b1b-1111-4222-8333-444455556670';
const item = '2b2b2b2b-1111-4222-8333-444455556671';
const oid = '7e8f9a0b-1111-4222-8333-444455556667';
const app = '0a1b2c3d-1111-4222-8333-444455556666';

describe('the error body reader', () => {
  it.each([
    [
      'a related resource',
      `{"requestId":"${oid}","errorCode":"InsufficientPrivileges","message":"x","relatedResource":{"resourceId":"${ws}","resourceType":"Workspace"}}`,
      ['resource-type=Workspace'],
    ],
    [
      'JSON keys',
      `{"workspaceId": "${ws}", "artifactId":"${item}"}`,
      [`workspace-id=${ws}`, `item-id=${item}`],
    ],
    [
      'effective identities in a request',
      `{"accessLevel":"View","identities":[ {"username":"x","datasets":["${item}"]}]}`,
      ['topic=identities-sent'],
    ],
    ['JSON inside JSON', `{"x":"{\\"groupId\\": \\"${ws.toUpperCase()}\\"}"}`, [`workspace-id=${ws}`]],
    ['assignments', `workspace_id = "${ws}"\nnotebookId=${item}`, [`workspace-id=${ws}`, `item-id=${item}`]],
    [
      'a refusal of ARM',
      `(AuthorizationFailed) The client '${app}' with object id '${oid}' does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '/subscriptions/s/resourceGroups/rg' or the scope is invalid.`,
      [
        'action=Microsoft.Authorization/roleAssignments/write',
        'resource=/subscriptions/s/resourceGroups/rg',
        `caller.object-id=${oid}`,
        `caller.app-id=${app}`,
      ],
    ],
    [
      'a refusal of ARM with a condition and a user',
      `The client 'ann@example.org' with object id 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx' does not have authorization or an ABAC condition not fulfilled to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '/subscriptions/***'`,
      [
        'action=Microsoft.Authorization/roleAssignments/write',
        'resource=/subscriptions/***',
        'caller.object-id=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      ],
    ],
    [
      'a refusal of OneLake',
      `{"error":{"code":"Forbidden","message":"User is not authorized to perform current operation for workspace '${ws}' and artifact '${item}'"}}`,
      [`workspace-id=${ws}`, `item-id=${item}`],
    ],
  ])('reads %s', (_, text, facts) => {
    expect(read(readErrorBody, text)).toEqual(facts);
  });

  it.each([
    ['masked', 'workspaceId: xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
    ['named otherwise', `requestId: ${ws}, activityId: ${ws}, correlation_id=${ws}`],
  ])('leaves out identifiers that are %s', (_, text) => {
    expect(read(readErrorBody, text)).toEqual([]);
  });

  it('takes an empty list of identities for none', () => {
    expect(read(readErrorBody, '{"accessLevel":"View","identities":[]}')).toEqual([]);
  });

  it.each(prose)('finds nothing in prose: %s', (text) => {
    expect(read(readErrorBody, text, 'prose')).toEqual([]);
  });
});

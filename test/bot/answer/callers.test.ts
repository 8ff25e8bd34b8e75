/** Who is named as the caller: what the message shows, never what a word beside it could mean. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../engine.ts';

const whoIn = (text: string): string =>
  answerTo(text)
    .callers.flatMap(({ statements }) => statements.map((one) => one.text))
    .join(' ');

describe('the caller', () => {
  it('is no scheduled notebook where the code asks for its own token', () => {
    const text = `Our nightly inventory gets 401 from GET https://api.powerbi.com/v1.0/myorg/admin/groups.
It is a service principal, msal, scope https://analysis.windows.net/powerbi/api/.default`;
    expect(whoIn(text)).toContain('service principal makes the call');
    expect(whoIn(text)).not.toMatch(/notebook/i);
  });

  it('is no workspace identity that a notebook only has beside it', () => {
    const failing =
      'gets 403 AuthorizationPermissionMismatch from the storage account, the workspace identity has the role';
    expect(whoIn(`My notebook ${failing}`)).not.toContain('workspace identity makes the call');
    expect(whoIn(`The OneLake shortcut ${failing}`)).toContain('workspace identity makes the call');
  });

  it('is none whose way of starting another one rules out', () => {
    const text =
      'Since we deploy with fabric-cicd the service principal starts to appear in our pipeline: I press Run by hand, yet inside the notebook the print of the token shows idtyp=app and the appid of the deploy SPN, not me. evaluate_dax fails there too. How can the notebook not run as me?';
    expect(answerTo(text).answeredBy).not.toContain('notebook-api-spn');
  });

  it('is not told from a principal that only follows from another word', () => {
    expect(whoIn('ManagedIdentityCredential authentication unavailable in my laptop script')).not.toContain(
      'managed identity makes the call',
    );
  });
});

describe('notices', () => {
  const kinds = (text: string): string[] => answerTo(text).warnings.map(({ kind }) => kind);

  it('speak of a decoded token only where more than one claim stands', () => {
    expect(
      kinds('ForbiddenByRbac for oid b1d7f0a3-6c2e-4e9b-8f15-3a4d5c6b7e80 from Key Vault'),
    ).not.toContain('decoded-not-verified');
    expect(
      kinds('ForbiddenByRbac from Key Vault, idtyp: app, oid: b1d7f0a3-6c2e-4e9b-8f15-3a4d5c6b7e80'),
    ).toContain('decoded-not-verified');
  });
});

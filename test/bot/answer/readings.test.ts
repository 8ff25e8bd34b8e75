/** What is read out of a token: the fault alone, and nothing that is not what it should be. */
import { describe, expect, it } from 'vitest';
import { readCaller } from '../../../bot/answer/readings.ts';
import { View } from '../../../bot/triage/view.ts';

const read = (facts: Record<string, string>, failed = true): string =>
  readCaller(
    new View({
      facts: Object.entries(facts).map(([name, value]) => ({
        name,
        value,
        stance: 'failing',
        from: 'token',
        reader: 'test',
      })),
      differs: [],
    } as never),
    failed,
  )
    .map(({ text }) => text)
    .join(' ');
const TENANT = '1b2c3d4e-0000-4000-8000-00000000abcd';

describe('readCaller', () => {
  it.each(['https://management.azure.com/', 'https://vault.azure.net', `api://${TENANT}`, TENANT])(
    'shows the wrong audience %s',
    (aud) => {
      expect(read({ 'token.problem': 'wrong-audience', 'token.aud': aud })).toContain(`\`aud: ${aud}\``);
    },
  );

  it('shows the identity provider of a guest', () => {
    const idp = `https://sts.windows.net/${TENANT}/`;
    expect(read({ guest: 'yes', 'token.idp': idp })).toContain(`\`idp: ${idp}\``);
    expect(read({ guest: 'yes', 'token.idp': 'live.com' })).toContain('`idp: live.com`');
    expect(read({ 'token.idp': 'live.com' })).toBe('');
  });

  it.each([
    'hunter2~Secret',
    'https://u:p@host.example/',
    'https://host.example/?sig=abc',
    '<@123456> @everyone',
    'a\nb.example',
  ])('never repeats %j', (value) => {
    expect(read({ 'token.problem': 'wrong-audience', 'token.aud': value })).toBe('');
    expect(read({ guest: 'yes', 'token.idp': value })).toBe('');
  });

  it('names the resource of a managed identity, from a whole resource ID alone', () => {
    const id = `/subscriptions/${TENANT}/resourcegroups/rg-1/providers/Microsoft.Compute/virtualMachines/vm-1`;
    expect(read({ 'token.xms_mirid': id })).toContain('`virtualMachines/vm-1` in the resource group `rg-1`');
    expect(read({ 'token.xms_mirid': `${id}?sig=abc` })).toBe('');
  });

  it('tells the end of an expired token as a time', () => {
    expect(read({ 'token.problem': 'expired', 'token.exp': '1700000000' })).toContain('2023-11-14 22:13 UTC');
    expect(read({ 'token.problem': 'expired', 'token.exp': '9e99' })).toBe('');
  });

  it('takes a principal for the caller only where a call failed', () => {
    const facts = { caller: 'said', 'principal.said': 'workspace-identity' };
    expect(read(facts)).toBe('Your message says that a workspace identity makes the call.');
    expect(read(facts, false)).toBe('');
  });
});

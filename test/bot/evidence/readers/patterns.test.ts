import { describe, expect, it } from 'vitest';
import { identifierAt, isStrictGuid, tenantOf } from '../../../../bot/evidence/readers/patterns.ts';

describe('identifiers', () => {
  it.each([
    ['0a1b2c3d-1111-4222-8333-444455556666', true],
    ['00000000-0000-0000-0000-000000000000', false],
    ['caxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', false],
    ['<tenant-id>', false],
    ['0a1b2c3d11114222833344445555666', false],
  ])('%s is fit for a command: %s', (value, isFit) => {
    expect(isStrictGuid(value)).toBe(isFit);
  });

  it.each([
    ['CAxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx;', 'caxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
    ['12345678-xxxx-…', '12345678-xxxx-…'],
    ['00000000-****-…', '00000000-****-…'],
    ['****', '****'],
    ['<tenant-id>', '<tenant-id>'],
    ['[REDACTED]', '[redacted]'],
    ['{oid}', '{oid}'],
    ['{0A1B2C3D-1111-4222-8333-444455556666}', '0a1b2c3d-1111-4222-8333-444455556666'],
    ['████████', '████████'],
  ])('%s is an identifier', (text, value) => {
    expect(identifierAt(text, 0)?.value).toBe(value);
  });

  it.each(['airflow', 'abcd', 'a b', '', 'sQ8~xxQ3'])('%j is none', (text) => {
    expect(identifierAt(text, 0)).toBeUndefined();
  });

  it('reads the tenant of an issuer of either version', () => {
    expect(tenantOf('https://sts.windows.net/T1/')).toBe('t1');
    expect(tenantOf('https://login.microsoftonline.com/T2/v2.0')).toBe('t2');
    expect(tenantOf('https://example.org/T3')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { scrub } from '../../../../bot/evidence/scrub/scrub.ts';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { pem } = fake;
const oneLine = pem.trim().replaceAll('\n', '\\n');
const mark = (edge: string, kind = '') => `-----${edge} ${kind}PRIVATE KEY-----`;

describe('a private key is blanked between its marks', () => {
  it.each([
    ['PKCS #8', `${mark('BEGIN')}${pem}${mark('END')}`, pem],
    ['RSA', `${mark('BEGIN', 'RSA ')}${pem}${mark('END', 'RSA ')}`, pem],
    ['encrypted', `${mark('BEGIN', 'ENCRYPTED ')}${pem}${mark('END', 'ENCRYPTED ')}`, pem],
    ['OpenSSH', `${mark('BEGIN', 'OPENSSH ')}${pem}${mark('END', 'OPENSSH ')}`, pem],
    ['in JSON', `{"key":"${mark('BEGIN')}\\n${oneLine}\\n${mark('END')}"}`, `\\n${oneLine}\\n`],
    ['on one line', `KEY="${mark('BEGIN')} ${oneLine} ${mark('END')}"`, ` ${oneLine} `],
    [
      'with a certificate behind it',
      `${mark('BEGIN')}${pem}${mark('END')}\n-----BEGIN CERTIFICATE-----\nMIIC\n`,
      pem,
    ],
    ['without an end', `${mark('BEGIN')}${pem}that was it`, pem],
  ])('%s', (_, text, value) => expectBlanked(text, value, 'private-key'));

  it('line breaks stay inside', () => {
    const { text } = scrub(`${mark('BEGIN')}${pem}${mark('END')}`);
    expect(text.split('\n')).toHaveLength(5);
  });

  it.each([
    `${mark('BEGIN')}\n...\n${mark('END')}`,
    `${mark('BEGIN')}\n<your key>\n${mark('END')}`,
    '-----BEGIN CERTIFICATE-----\nMIICabcdefghijklmnopqrstuvwxyz\n-----END CERTIFICATE-----',
    '-----BEGIN PUBLIC KEY-----\nMIICabcdefghijklmnopqrstuvwxyz\n-----END PUBLIC KEY-----',
  ])('a placeholder or a public part stays: %j', (text) => expect(scrub(text).text).toBe(text));
});

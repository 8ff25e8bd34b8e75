/** Invented secrets for the tests, put together at run time so that no scanner of this repository takes them for real. */

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const ALNUM = `${LOWER}${LOWER.toUpperCase()}${DIGITS}`;

/** Always the same characters for the same seed. */
const chars = (length: number, alphabet: string, seed: number): string => {
  let state = seed * 2654435761 + 12345;
  let out = '';
  while (out.length < length) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    out += alphabet[(state >> 8) % alphabet.length];
  }
  return out;
};

const base64url = (value: unknown): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const header = base64url({ typ: 'JWT', alg: 'RS256', kid: 'a1b2c3' });
const payload = base64url({
  aud: 'https://api.fabric.microsoft.com',
  idtyp: 'app',
  appid: '11111111-2222-4333-8444-555555555555',
  roles: ['Item.Read.All'],
});
const unsigned = `${header}.${payload}`;
const base64 = (length: number, seed: number): string => chars(length, `${ALNUM}+/`, seed);

export const fake = {
  chars,
  base64url,
  header,
  payload,
  unsigned,
  jwt: `${unsigned}.${chars(342, `${ALNUM}-_`, 1)}`,
  clientSecret: `${chars(3, ALNUM, 2)}8Q~${chars(34, `${ALNUM}-_`, 3)}`,
  password: 'Tr0ub4dor!x9',
  opaque: chars(48, ALNUM, 4),
  accountKey: `${base64(86, 5)}==`,
  sharedAccessKey: `${base64(43, 6)}=`,
  signature: encodeURIComponent(`${base64(20, 7)}+${base64(22, 8)}=`),
  refreshToken: `0.A${chars(40, ALNUM, 9)}.Ag${chars(80, `${ALNUM}-_`, 10)}`,
  code: `1.A${chars(30, ALNUM, 11)}.Ag${chars(60, ALNUM, 12)}`,
  pem: `\nMIIE${base64(60, 13)}\n${base64(64, 14)}\n${base64(30, 15)}==\n`,
  discord: `${btoa('1234567890123456789').replaceAll('=', '')}.G${chars(5, ALNUM, 16)}.${chars(38, ALNUM, 17)}`,
  github: `ghp_${chars(36, ALNUM, 18)}`,
  hex: chars(32, 'abcdef0123456789', 19),
};

/** The token claims that tell who calls, the fact each becomes, and the shape of its value. */

/** How a claim's value looks: an identifier, an address, one of few words, free text, a time, a list, or a count of a list. */
export type ClaimShape = 'id' | 'address' | 'word' | 'text' | 'time' | 'list' | 'count';

/** A claim: the part of the fact's name behind `token.`, and the shape of its value. */
export interface Claim {
  readonly fact: string;
  readonly shape: ClaimShape;
}

const claim = (fact: string, shape: ClaimShape): Claim => ({ fact, shape });

/** Every claim that is read, by its name in the token. */
export const claimNames: ReadonlyMap<string, Claim> = new Map([
  ['aud', claim('aud', 'address')],
  ['iss', claim('iss', 'address')],
  ['appid', claim('appid', 'id')],
  ['azp', claim('appid', 'id')],
  ['oid', claim('oid', 'id')],
  ['tid', claim('tid', 'id')],
  ['sub', claim('sub', 'address')],
  ['idtyp', claim('idtyp', 'word')],
  ['scp', claim('scp', 'list')],
  ['roles', claim('roles', 'list')],
  ['upn', claim('upn', 'text')],
  ['unique_name', claim('upn', 'text')],
  ['preferred_username', claim('upn', 'text')],
  ['ver', claim('ver', 'word')],
  ['exp', claim('exp', 'time')],
  ['nbf', claim('nbf', 'time')],
  ['iat', claim('iat', 'time')],
  ['appidacr', claim('appidacr', 'word')],
  ['azpacr', claim('appidacr', 'word')],
  ['xms_mirid', claim('xms_mirid', 'address')],
  ['xms_az_rid', claim('xms_az_rid', 'address')],
  ['acct', claim('acct', 'word')],
  ['idp', claim('idp', 'address')],
  ['groups', claim('groups', 'count')],
  ['hasgroups', claim('hasgroups', 'word')],
  ['wids', claim('wids', 'count')],
  ['amr', claim('amr', 'list')],
  ['name', claim('name', 'text')],
]);

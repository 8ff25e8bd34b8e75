/** How the kinds of secret are called, and in which place each is made void: for the private note to who pasted one. */
import type { SecretKind } from '../../bot/evidence/scrub/rule.ts';

/** Each kind in plain words. */
export const secretNames: Readonly<Record<SecretKind, string>> = {
  token: 'a token with its signature',
  bearer: 'the value of an Authorization header',
  'client-secret': 'a client secret',
  'sas-signature': 'the signature of a SAS address',
  'account-key': 'an account or access key',
  'connection-string-password': 'the password of a connection string',
  'refresh-token': 'a refresh token',
  'private-key': 'a private key',
  cookie: 'a cookie of a session',
  'discord-token': 'the token of a Discord app',
  'url-password': 'a password in an address',
  'api-key': 'an API key',
  'personal-access-token': 'a personal access token',
  'authorization-code': 'an authorization code',
  'session-id': 'the id of a session',
};

/** What its owner does about it: no claim about a service, only where secrets of the kind are kept. */
export const revocation: Readonly<Record<SecretKind, string>> = {
  token: 'sign out of the sessions it belongs to, or have an administrator revoke them.',
  bearer: 'make the token or key in it void where it was made.',
  'client-secret': 'delete that secret of the application and make a new one.',
  'sas-signature': 'renew the key it was signed with, or delete the policy it belongs to.',
  'account-key': 'renew that key.',
  'connection-string-password': 'change the password of that login.',
  'refresh-token': 'revoke the sessions of that account.',
  'private-key': 'remove its certificate or public key where it is trusted, and make a new pair.',
  cookie: 'sign out of all sessions of that account.',
  'discord-token': 'reset it in the developer portal.',
  'url-password': 'change that password.',
  'api-key': 'delete it where it was made and make a new one.',
  'personal-access-token': 'revoke it where it was made.',
  'authorization-code': 'finish or cancel that sign-in.',
  'session-id': 'sign out of all sessions of that account.',
};

/** What one kind of secret looks like: by the shape of its value, or by the key that stands before it. */

import type { KeyedValue } from './keyed-value.ts';

/** Stable ids of the kinds of secret. */
export type SecretKind =
  | 'token'
  | 'bearer'
  | 'client-secret'
  | 'sas-signature'
  | 'account-key'
  | 'connection-string-password'
  | 'refresh-token'
  | 'private-key'
  | 'cookie'
  | 'discord-token'
  | 'url-password'
  | 'api-key'
  | 'personal-access-token'
  | 'authorization-code'
  | 'session-id';

/** Where a secret's value stands: the value alone, not its key, quotes or scheme. */
export interface SecretRange {
  readonly kind: SecretKind;
  readonly at: number;
  readonly end: number;
}

/** A key under which this kind stands, and which of its values are taken. */
export interface KeyRule {
  /** Tested against the key in lower case, without `_`, `-`, `.` and blanks. */
  readonly key: RegExp;
  readonly takes: (entry: KeyedValue) => boolean;
}

export interface Rule {
  readonly kind: SecretKind;
  readonly byShape?: (text: string) => readonly SecretRange[];
  readonly byKey?: readonly KeyRule[];
}

/** A value that stands behind a key whose name speaks of a secret: `client_secret=…`, `"password": "…"`, `--account-key …`. */

export interface KeyedValue {
  /** The key in lower case, without `_`, `-`, `.` and blanks. */
  readonly key: string;
  /** The key as written. */
  readonly rawKey: string;
  readonly at: number;
  readonly end: number;
  readonly value: string;
  /**
   * How surely the value is a literal: quoted, or between separators (`literal`); a line of its own in a file of settings
   * (`line`); bare, as a variable or a word of prose may be (`plain`); behind "is" (`prose`).
   */
  readonly trust: 'literal' | 'line' | 'plain' | 'prose';
  /** What stands around it: pairs between `;` as in a connection string, between `&` as in a query, or anything else. */
  readonly setting: 'pairs' | 'query' | 'other';
}

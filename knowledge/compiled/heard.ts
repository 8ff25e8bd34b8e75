/** What people were heard to say, as it is read and as the index over it is built. */

/** Name → its messages. */
export type Messages = ReadonlyMap<string, readonly string[]>;

export interface Heard {
  /** By the id of the entry, caller row or claim that is the answer. */
  readonly answered: Messages;
  /** By a subject that is none of ours. */
  readonly elsewhere: Messages;
  /** By a theme that must be asked back. */
  readonly unclear: Messages;
}

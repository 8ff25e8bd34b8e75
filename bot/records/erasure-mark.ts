/** What stays of an erasure for a while: a hash, so that whose it was cannot be read from it. */
import { createHash } from 'node:crypto';

/** The mark of a user's hash or a place. */
export const erasureMark = (whose: string): string =>
  createHash('sha256').update(`erased\0${whose}`).digest('base64url').slice(0, 22);

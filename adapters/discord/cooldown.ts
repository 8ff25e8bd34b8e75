/** How often one person may ask: a bucket that fills again. It protects this process, so it is counted in this process. */

/** Calls at once, and seconds until one more is allowed. */
const CALLS = 10;
const REFILL = 3;
/** People remembered; the longest unseen is forgotten, which only does them good. */
const MOST = 10_000;

export class Cooldown {
  readonly #buckets = new Map<string, { left: number; at: number }>();
  readonly #now: () => number;

  /** `now` in Unix seconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes one call of `user`: 0 where it is allowed, otherwise the seconds to wait. */
  take(user: string): number {
    const now = this.#now();
    const known = this.#buckets.get(user);
    const left = known ? Math.min(CALLS, known.left + Math.floor((now - known.at) / REFILL)) : CALLS;
    const at = known && left === known.left ? known.at : now;
    this.#buckets.delete(user);
    this.#buckets.set(user, { left: Math.max(0, left - 1), at });
    if (this.#buckets.size > MOST)
      for (const oldest of this.#buckets.keys()) {
        this.#buckets.delete(oldest);
        break;
      }
    return left > 0 ? 0 : Math.max(1, REFILL - (now - at));
  }
}

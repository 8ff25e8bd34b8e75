/** Sends again where the connector asks for patience: 429, 412, 502 and 504, as Teams' documentation lists them. */
import pRetry, { AbortError } from 'p-retry';

const AGAIN = new Set([429, 412, 502, 504]);
/** Milliseconds a Retry-After may ask for at most; Teams forgets a reply that comes later. */
const LONGEST = 10_000;

export interface RetryOptions {
  /** Milliseconds before the second try; doubles each time, with jitter. */
  readonly first: number;
  readonly tries: number;
}

interface Refused {
  readonly statusCode?: number;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

/** The result of `send`, tried up to `tries` times; rejects with the last error. */
export const retry = <T>(send: () => Promise<T>, { first, tries }: RetryOptions): Promise<T> =>
  pRetry(
    async () => {
      try {
        return await send();
      } catch (error) {
        const { statusCode, response } = error as Refused;
        const wrapped = error instanceof Error ? error : new Error('send failed');
        if (statusCode === undefined || !AGAIN.has(statusCode)) throw new AbortError(wrapped);
        const after = Number(response?.headers?.get('retry-after'));
        if (after > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(after * 1000, LONGEST)));
        throw wrapped;
      }
    },
    { retries: tries - 1, minTimeout: first, factor: 2, randomize: true },
  );

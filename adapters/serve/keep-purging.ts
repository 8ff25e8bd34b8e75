/** Deletes from the records what is over, once an hour. */
import type { Records } from '../../bot/records/records.ts';

const HOUR = 3_600_000;

/** Starts at once; `onError` hears a purge that failed, and the next one tries again. */
export function keepPurging(
  records: Pick<Records, 'purge'>,
  now: () => number,
  onError: (error: unknown) => void,
): { stop(): void } {
  const purge = (): void => {
    records.purge(now()).catch(onError);
  };
  purge();
  const timer = setInterval(purge, HOUR);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

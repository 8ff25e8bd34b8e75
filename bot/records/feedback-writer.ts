/** Writes feedback to the store, or to the outbox while the store is away; moves it over once the store is back. */
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { erasureMark } from './erasure-mark.ts';
import type { Outbox, Waiting } from './outbox.ts';
import type { Feedback } from './records.ts';
import { feedbackRow } from './rows.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Milliseconds between attempts to move what waits: the first, doubled up to the last. */
const SOON = 1000;
const LATE = 30_000;
const AT_ONCE = 100;

/** Writes `all`; of two by the same person on the same answer, the one accepted later stays. */
async function write(db: Kysely<Tables>, all: readonly Waiting[]): Promise<void> {
  await db
    .insertInto('feedback')
    .values(all.map(({ feedback, accepted }) => feedbackRow(feedback, accepted)))
    .onConflict((conflict) =>
      conflict
        .columns(['answer', 'person'])
        .doUpdateSet(({ ref }) => ({
          door: ref('excluded.door'),
          helpful: ref('excluded.helpful'),
          why: ref('excluded.why'),
          place: ref('excluded.place'),
          at: ref('excluded.at'),
          accepted: ref('excluded.accepted'),
        }))
        .whereRef('feedback.accepted', '<=', 'excluded.accepted'),
    )
    .execute();
}

/** Those of `all` whose person and place were not erased since. */
async function standing(db: Kysely<Tables>, all: readonly Waiting[]): Promise<Waiting[]> {
  const marks = all.map(({ feedback: { user, place } }) =>
    [user, ...(place === undefined ? [] : [place])].map(erasureMark),
  );
  const erased = await db.selectFrom('erasures').selectAll().where('whose', 'in', marks.flat()).execute();
  const at = new Map(erased.map((one) => [one.whose, one.at]));
  return all.filter(({ feedback }, i) => marks[i]?.every((mark) => feedback.at > (at.get(mark) ?? -1)));
}

export class FeedbackWriter {
  readonly #store: Store;
  readonly #outbox: Outbox;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #wait = SOON;
  #draining: Promise<void> | undefined;
  #closed = false;

  /** `onError` hears why what waits could not be moved yet. */
  constructor(store: Store, outbox: Outbox, onError: (error: unknown) => void) {
    this.#store = store;
    this.#outbox = outbox;
    this.#onError = onError;
    if (outbox.size() > 0) this.#later();
  }

  /** Resolves once `feedback` is durable, here or there; rejects only where neither takes it. */
  async add(feedback: Feedback): Promise<void> {
    const waiting = { feedback, accepted: Date.now() };
    try {
      await this.#store.write((db) => write(db, [waiting]));
      if (this.#timer && this.#wait > SOON) this.#again();
    } catch {
      this.#outbox.add(waiting);
      this.#later();
    }
  }

  waiting(): number {
    return this.#outbox.size();
  }

  /** Moves what waits into the store; rejects with StoreUnavailable where it is still away. */
  drain(): Promise<void> {
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = undefined;
    });
    return this.#draining;
  }

  /** Stops; what waits stays in the outbox for the next process. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#draining?.catch(() => undefined);
  }

  async #drain(): Promise<void> {
    while (!this.#closed) {
      const waiting = this.#outbox.oldest(AT_ONCE);
      if (waiting.length === 0) return;
      await this.#store.write(async (db) => {
        const all = await standing(db, waiting);
        if (all.length > 0) await write(db, all);
      });
      this.#outbox.remove(waiting);
      await setImmediate();
    }
  }

  /** The store took something just now: what waits need not wait out its time. */
  #again(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#wait = SOON;
    this.#later();
  }

  #later(): void {
    if (this.#closed || this.#timer) return;
    this.#timer = setTimeout(async () => {
      try {
        await this.drain();
        this.#wait = SOON;
      } catch (error) {
        this.#onError(error);
        this.#wait = Math.min(LATE, this.#wait * 2);
      }
      this.#timer = undefined;
      if (!this.#closed && this.#outbox.size() > 0) this.#later();
    }, this.#wait);
    // A process that has nothing else to do may end; the next one goes on.
    this.#timer.unref();
  }
}

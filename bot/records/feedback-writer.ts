/** Writes feedback to the store, or to the outbox while the store is away; moves it over once the store is back. */
import type { Kysely } from 'kysely';
import type { Outbox, Waiting } from './outbox.ts';
import type { Feedback } from './records.ts';
import { feedbackRow } from './rows.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Milliseconds between attempts to move what waits: the first, doubled up to the last. */
const SOON = 1000;
const LATE = 30_000;
const AT_ONCE = 100;

const write = async (db: Kysely<Tables>, { feedback, accepted }: Waiting): Promise<void> => {
  const row = feedbackRow(feedback, accepted);
  const { answer: _answer, person: _person, ...rest } = row;
  await db
    .insertInto('feedback')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['answer', 'person']).doUpdateSet(rest).where('feedback.accepted', '<=', accepted),
    )
    .execute();
};

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
      await this.#store.run((db) => write(db, waiting));
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
    this.#outbox.close();
  }

  async #drain(): Promise<void> {
    for (let waiting = this.#outbox.oldest(AT_ONCE); waiting.length > 0; ) {
      for (const one of waiting) {
        if (this.#closed) return;
        const { user, place = '' } = one.feedback;
        await this.#store.run(async (db) => {
          const erased = await db
            .selectFrom('erasures')
            .select('whose')
            .where('whose', 'in', [user, place])
            .where('at', '>=', one.feedback.at)
            .executeTakeFirst();
          if (!erased) await write(db, one);
        });
        this.#outbox.remove(one);
      }
      waiting = this.#outbox.oldest(AT_ONCE);
    }
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
      if (this.#closed) return;
      if (this.#outbox.size() > 0) this.#later();
    }, this.#wait);
    // A process that has nothing else to do may end; the next one goes on.
    this.#timer.unref();
  }
}

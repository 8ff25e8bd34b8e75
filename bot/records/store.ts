/** One database behind one promise: what cannot be done in time rejects with StoreUnavailable, and a store that is away is not asked at every call. */
import type { Kysely } from 'kysely';
import { type Engine, migrate } from './migrations.ts';
import { StoreUnavailable } from './store-unavailable.ts';
import type { Tables } from './tables.ts';

/** Milliseconds for which a store that did not answer is not asked again. */
const REST = 500;

export interface StoreParts {
  readonly engine: Engine;
  readonly db: Kysely<Tables>;
  /** Milliseconds that one piece of work may take, all told. */
  readonly timeoutMs: number;
  /** Whether after this error the store as a whole is away; otherwise one statement failed. */
  readonly away: (error: unknown) => boolean;
}

export class Store {
  readonly engine: Engine;
  readonly #parts: StoreParts;
  #migrated: Promise<void> | undefined;
  #restsUntil = 0;

  constructor(parts: StoreParts) {
    this.engine = parts.engine;
    this.#parts = parts;
  }

  /** Does `work`, after the tables are there. Rejects with StoreUnavailable for any fault of the store. */
  async run<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    if (performance.now() < this.#restsUntil) throw new StoreUnavailable();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StoreUnavailable({ code: 'TIMEOUT' })), this.#parts.timeoutMs);
    });
    try {
      return await Promise.race([this.#work(work), late]);
    } catch (error) {
      // A fault of ours, not of the store.
      if (error instanceof TypeError) throw error;
      if (error instanceof StoreUnavailable || this.#parts.away(error))
        this.#restsUntil = performance.now() + REST;
      throw error instanceof StoreUnavailable ? error : new StoreUnavailable(error);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await this.#parts.db.destroy();
  }

  async #work<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    this.#migrated ??= migrate(this.#parts.db, this.engine).catch((error: unknown) => {
      this.#migrated = undefined;
      throw error;
    });
    await this.#migrated;
    return work(this.#parts.db);
  }
}

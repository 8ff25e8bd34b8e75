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
  /** How a write is done where not by itself. */
  readonly commit?: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Errors of the network say at once that nobody is there; a time-out may also mean a long queue. */
const unreachable = (error: unknown): boolean =>
  /^E[A-Z]+$|^57P0/.test(String((error as { code?: unknown }).code));

export class Store {
  readonly engine: Engine;
  readonly #parts: StoreParts;
  #migrated: Promise<void> | undefined;
  /** Work that was begun; `close` waits for it. */
  readonly #begun = new Set<Promise<unknown>>();
  #restsUntil = 0;
  #answered = 0;

  constructor(parts: StoreParts) {
    this.engine = parts.engine;
    this.#parts = parts;
  }

  /** Does `work` of one statement that writes; durable when it resolves. Otherwise as `run`. */
  write<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    const { commit } = this.#parts;
    return this.run(commit ? (db) => commit(() => work(db)) : work);
  }

  /** Does `work`, after the tables are there. Rejects with StoreUnavailable for any fault of the store. */
  async run<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    if (performance.now() < this.#restsUntil) throw new StoreUnavailable();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StoreUnavailable({ code: 'TIMEOUT' })), this.#parts.timeoutMs);
    });
    try {
      const result = await Promise.race([this.#begin(work), late]);
      this.#answered = performance.now();
      return result;
    } catch (error) {
      // A fault of ours, not of the store.
      if (error instanceof TypeError) throw error;
      this.#rest(error);
      throw error instanceof StoreUnavailable ? error : new StoreUnavailable(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Leaves the store alone for a while where it is away. One that answers others is only busy. */
  #rest(error: unknown): void {
    const { away, timeoutMs } = this.#parts;
    if (!(error instanceof StoreUnavailable) && !away(error)) return;
    const now = performance.now();
    if (now - this.#answered > timeoutMs / 2 || unreachable(error)) this.#restsUntil = now + REST;
  }

  /** Finishes what was begun. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#begun);
    await this.#parts.db.destroy();
  }

  #begin<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    const begun = this.#work(work);
    this.#begun.add(begun);
    const over = (): void => void this.#begun.delete(begun);
    begun.then(over, over);
    return begun;
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

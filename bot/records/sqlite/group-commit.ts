/** Writes that arrive together share one commit, so that they share one sync of the disk, for which the event loop stands still. */

interface Waiting {
  readonly work: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export class GroupCommit {
  readonly #database: { exec(sql: string): void };
  #waiting: Waiting[] = [];
  #committing = false;

  constructor(database: { exec(sql: string): void }) {
    this.#database = database;
  }

  /** Does `work`, of one statement that fails as a whole, in the next transaction. Resolves once that is durable. */
  add<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.#later();
    });
  }

  #later(): void {
    if (this.#committing || this.#waiting.length === 0) return;
    this.#committing = true;
    setImmediate(async () => {
      await this.#commit(this.#waiting.splice(0));
      this.#committing = false;
      this.#later();
    });
  }

  async #commit(all: readonly Waiting[]): Promise<void> {
    let ended: PromiseSettledResult<unknown>[];
    try {
      this.#database.exec('begin immediate');
      ended = await Promise.allSettled(all.map(async ({ work }) => work()));
      this.#database.exec('commit');
    } catch (error) {
      this.#rollBack();
      for (const { reject } of all) reject(error);
      return;
    }
    for (const [at, { resolve, reject }] of all.entries()) {
      const one = ended[at];
      if (one?.status === 'fulfilled') resolve(one.value);
      else reject(one?.reason);
    }
  }

  #rollBack(): void {
    try {
      this.#database.exec('rollback');
    } catch {
      // There was no transaction: it did not begin, or SQLite ended it itself.
    }
  }
}

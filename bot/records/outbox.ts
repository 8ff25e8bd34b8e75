/** Where accepted feedback waits on this machine while the store is away: a small SQLite file, as durable as the store. */
import type { SqliteDatabase } from 'kysely';
import type { Feedback, Whose } from './records.ts';
import { openDatabase } from './sqlite/open-database.ts';

export interface Waiting {
  readonly feedback: Feedback;
  /** Unix milliseconds. */
  readonly accepted: number;
}

const TABLE = `create table if not exists waiting (
  answer text not null, person text not null, place text, accepted integer not null, feedback text not null,
  primary key (answer, person)
) strict, without rowid`;

/** All calls are synchronous and throw the engine's error. */
export class Outbox {
  readonly #database: SqliteDatabase;

  constructor(file: string) {
    const database = openDatabase(file);
    database.exec(TABLE);
    this.#database = database;
  }

  /** Keeps `feedback`; it is durable on return. */
  add({ feedback, accepted }: Waiting): void {
    this.#run(
      `insert into waiting values (?, ?, ?, ?, ?) on conflict do update set
       place = excluded.place, accepted = excluded.accepted, feedback = excluded.feedback
       where excluded.accepted >= waiting.accepted`,
      [feedback.answer, feedback.user, feedback.place ?? null, accepted, JSON.stringify(feedback)],
    );
  }

  /** The `limit` that wait longest. */
  oldest(limit: number): Waiting[] {
    const rows = this.#database
      .prepare('select accepted, feedback from waiting order by accepted limit ?')
      .all([limit]) as { accepted: number; feedback: string }[];
    return rows.map(({ accepted, feedback }) => ({ accepted, feedback: JSON.parse(feedback) as Feedback }));
  }

  /** Takes out what is in the store now; what was replaced meanwhile stays. */
  remove(done: readonly Waiting[]): void {
    this.#run('begin', []);
    for (const { feedback, accepted } of done)
      this.#run('delete from waiting where answer = ? and person = ? and accepted = ?', [
        feedback.answer,
        feedback.user,
        accepted,
      ]);
    this.#run('commit', []);
  }

  /** Deletes what belongs to `whose`; returns how many rows went. */
  erase(whose: Whose): number {
    return 'user' in whose
      ? this.#run('delete from waiting where person = ?', [whose.user])
      : this.#run('delete from waiting where place = ?', [whose.place]);
  }

  size(): number {
    const [row] = this.#database.prepare('select count(*) as n from waiting').all([]) as { n: number }[];
    return row?.n ?? 0;
  }

  close(): void {
    this.#database.close();
  }

  #run(sql: string, parameters: readonly unknown[]): number {
    return Number(this.#database.prepare(sql).run(parameters).changes);
  }
}

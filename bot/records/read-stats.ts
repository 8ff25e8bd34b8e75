/** Counts what is kept, for curators: what helped, what did not, and what nobody could answer. */
import { type Kysely, sql } from 'kysely';
import type { RecordsStats } from './records.ts';
import { unansweredOf } from './rows.ts';
import type { Tables } from './tables.ts';

const counts = (rows: readonly { name: string; n: number }[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ name, n }) => [name, Number(n)]));

/** The figures at `now`; lists have at most `top` lines. */
export async function readStats(
  db: Kysely<Tables>,
  { now, top, waiting }: { readonly now: number; readonly top: number; readonly waiting: number },
): Promise<RecordsStats> {
  const answersBy = async (column: 'door' | 'outcome') =>
    counts(
      await db
        .selectFrom('answers')
        .select([`${column} as name`, sql<number>`count(*)`.as('n')])
        .groupBy(column)
        .orderBy(column)
        .execute(),
    );
  const byDoor = await answersBy('door');
  const total = Object.values(byDoor).reduce((sum, n) => sum + n, 0);
  const latency = async (share: number) => {
    const row = await db
      .selectFrom('answers')
      .select('latency_ms')
      .orderBy('latency_ms')
      .limit(1)
      .offset(Math.min(total - 1, Math.floor(total * share)))
      .executeTakeFirst();
    return row?.latency_ms ?? 0;
  };
  const why = await db
    .selectFrom('feedback')
    .select(['why as name', sql<number>`count(*)`.as('n')])
    .where('why', 'is not', null)
    .groupBy('why')
    .orderBy('why')
    .execute();
  const entries = await db
    .selectFrom('feedback')
    .leftJoin('answers', 'answers.id', 'feedback.answer')
    .select([
      sql<string>`coalesce(answers.winner, 'unknown')`.as('entry'),
      sql<number>`sum(feedback.helpful)`.as('helpful'),
      sql<number>`sum(1 - feedback.helpful)`.as('unhelpful'),
    ])
    .groupBy('entry')
    .orderBy('unhelpful', 'desc')
    .orderBy('helpful', 'desc')
    .orderBy('entry')
    .execute();
  const unanswered = await db
    .selectFrom('unanswered')
    .selectAll()
    .orderBy('count', 'desc')
    .orderBy('fingerprint')
    .limit(top)
    .execute();
  const count = async (table: 'follow_ups' | 'settings') => {
    const from = db.selectFrom(table).select(sql<number>`count(*)`.as('n'));
    const row = await (table === 'settings'
      ? from
      : from.where(sql<boolean>`expires > ${now}`)
    ).executeTakeFirst();
    return Number(row?.n ?? 0);
  };
  const sum = (side: 'helpful' | 'unhelpful') => entries.reduce((all, one) => all + Number(one[side]), 0);
  return {
    answers: {
      total,
      byDoor,
      byOutcome: await answersBy('outcome'),
      ...(total > 0 ? { p50: await latency(0.5), p99: await latency(0.99) } : {}),
    },
    feedback: {
      helpful: sum('helpful'),
      unhelpful: sum('unhelpful'),
      why: counts(why as { name: string; n: number }[]),
      byEntry: entries.slice(0, top).map(({ entry, helpful, unhelpful }) => ({
        entry,
        helpful: Number(helpful),
        unhelpful: Number(unhelpful),
      })),
      waiting,
    },
    unanswered: unanswered.map(unansweredOf),
    openFollowUps: await count('follow_ups'),
    places: await count('settings'),
  };
}

/** A small pool of PostgreSQL connections that never makes a door wait: short time-outs, broken connections thrown away. */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

const CONNECTIONS = 4;
/** int8 and numeric: counts and times here are far below 2^53. */
const NUMBERS = new Set<number>([20, 1700]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    NUMBERS.has(id) ? Number : pg.types.getTypeParser(id, format as 'text')) as typeof pg.types.getTypeParser,
};

/** Whether after `error` the server as a whole is away; otherwise it refused one statement and said so. */
export const away = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError && error.severity === 'ERROR');

/** A pool to the database at `url`; `timeoutMs` bounds connecting and every statement, each. Opens nothing before its first use. */
export function openPool(url: string, timeoutMs: number): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    keepAlive: true,
    allowExitOnIdle: true,
    types,
  });
  // An idle connection that breaks is no fault of ours: the pool opens another.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    // By statements: connection poolers refuse these as parameters of the connection.
    client
      .query(
        `set synchronous_commit = on; set statement_timeout = ${timeoutMs}; set lock_timeout = ${timeoutMs}`,
      )
      .catch(() => client.end().catch(() => undefined));
  });
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect(): Promise<PostgresPoolClient> {
      const client = await pool.connect();
      let broken = false;
      return {
        // biome-ignore lint/suspicious/noExplicitAny: Kysely's overloads are wider than what it calls.
        query: async (...args: any[]): Promise<any> => {
          try {
            // biome-ignore lint/suspicious/noExplicitAny: as above.
            return await (client.query as any)(...args);
          } catch (error) {
            broken ||= away(error);
            throw error;
          }
        },
        release: () => client.release(broken),
      } as PostgresPoolClient;
    },
  };
}

/** The records on a real PostgreSQL. */
import { afterAll, beforeAll, describe } from 'vitest';
import { openRecords } from '../../../bot/records/open-records.ts';
import { type Postgres, startPostgres } from '../../postgres/start-postgres.ts';
import { storeTests } from './store-tests.ts';

let server: Postgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.close());

describe('the records on PostgreSQL', () =>
  storeTests(async () => openRecords({ databaseUrl: await server.database(), file: ':memory:' })));

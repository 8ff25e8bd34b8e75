/** The records on SQLite. */
import { describe } from 'vitest';
import { openRecords } from '../../../bot/records/open-records.ts';
import { storeTests } from './store-tests.ts';

describe('the records in memory', () => storeTests(() => openRecords({ file: ':memory:' })));

/** The records on SQLite. */
import { describe, expect, it } from 'vitest';
import { openRecords } from '../../../bot/records/open-records.ts';
import { AT, answer, storeTests } from './store-tests.ts';

describe('the records in memory', () => storeTests(() => openRecords({ file: ':memory:' })));

describe('an erasure of many rows', () => {
  it('lets others have their turn in between', async () => {
    const records = await openRecords({ file: ':memory:' });
    const place = 'discord:5';
    for (let n = 0; n < 2100; n++) await records.addAnswer(answer({ place }));
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    expect(await records.erase({ place }, AT)).toBe(2100);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
    await records.close();
  });
});

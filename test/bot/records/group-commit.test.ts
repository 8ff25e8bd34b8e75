/** Writes that share a commit: one fault is not another's, and nothing resolves that was not committed. */
import { describe, expect, it } from 'vitest';
import { GroupCommit } from '../../../bot/records/sqlite/group-commit.ts';
import { openDatabase } from '../../../bot/records/sqlite/open-database.ts';

function open() {
  const database = openDatabase(':memory:');
  database.exec('create table one (value text primary key) strict');
  const said: string[] = [];
  let broken = '';
  const group = new GroupCommit({
    exec(sql) {
      said.push(sql);
      if (sql === broken) throw new Error(`no ${sql}`);
      database.exec(sql);
    },
  });
  return {
    said,
    breakAt: (sql: string) => {
      broken = sql;
    },
    put: (value: string) =>
      group.add(async () => void database.prepare('insert into one values (?)').run([value])),
    kept: () =>
      database
        .prepare('select value from one order by value')
        .all([])
        .map((row) => Object.values(row as object)[0]),
  };
}

describe('writes that arrive together', () => {
  it('share one commit; those that arrive meanwhile get the next', async () => {
    const { said, put, kept } = open();
    await Promise.all([put('a'), put('b'), put('c').then(() => put('d'))]);
    expect(said).toEqual(['begin immediate', 'commit', 'begin immediate', 'commit']);
    expect(kept()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('fail each by itself', async () => {
    const { put, kept } = open();
    const ended = await Promise.allSettled([put('a'), put('a'), put('b')]);
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(kept()).toEqual(['a', 'b']);
  });

  it.each(['begin immediate', 'commit'])(
    'all reject where %s fails, and nothing of them is kept',
    async (step) => {
      const { put, kept, breakAt } = open();
      breakAt(step);
      const ended = await Promise.allSettled([put('a'), put('b')]);
      expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(kept()).toEqual([]);
      breakAt('');
      await put('c');
      expect(kept()).toEqual(['c']);
    },
  );
});

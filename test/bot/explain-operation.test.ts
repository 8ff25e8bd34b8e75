/** What is said of an operation follows from the table, sentence by sentence with its citation. */
import { describe, expect, it } from 'vitest';
import { explainOperations } from '../../bot/explain-operation.ts';
import { readRestOperations } from '../../knowledge/compile/rest-operations.ts';

const all = readRestOperations();
const said = (query: string): string[] =>
  explainOperations(query, all).flatMap(({ statements }) => statements.map(({ text }) => text));

describe('explainOperations', () => {
  it('says that service principals are not supported, and which scope a user needs', () => {
    expect(said('POST /v1/workspaces/a/dataflows/b/jobs/execute/instances')).toEqual([
      'Run On Demand Execute supports users only; service principals and managed identities are not supported.',
      "A user's token needs the delegated scope `Dataflow.Execute.All`.",
    ]);
  });

  it('names the condition under which Git - Connect takes a service principal', () => {
    expect(said('Git - Connect')[0]).toContain('`myGitCredentials.source` is `ConfiguredConnection`');
  });

  it('keeps "and" and "or" of scopes apart', () => {
    expect(said('Workspaces_AssignToCapacity')).toContain(
      "A user's token needs the delegated scope `Capacity.ReadWrite.All`, and `Workspace.ReadWrite.All`.",
    );
  });

  it('every sentence of every operation cites a passage that is given along', () => {
    for (const { method, path } of all.operations)
      for (const { statements, passages } of explainOperations(`${method} ${path}`, all))
        for (const { cites } of statements)
          for (const { ref } of cites) expect(passages[ref]?.url).toContain('/swagger.json#L');
  });

  it('says nothing of what it does not know', () => {
    expect(explainOperations('make coffee', all)).toEqual([]);
  });
});

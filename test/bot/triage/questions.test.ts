/** Questions without a word of Fabric's own, rows that fit without "who runs it", and verdicts asked by a last word. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../engine.ts';

const first = (text: string): string | undefined => {
  const { answeredBy, claims } = answerTo(text);
  return answeredBy[0] ?? claims[0]?.id;
};

describe('a question that names two things of the field', () => {
  it('gets a near entry without a word of our own', () => {
    expect(
      first('I gave the group GRANT SELECT on two tables of the warehouse, SSMS says login failed.'),
    ).toBe('sql-login-needs-read');
  });

  it('gets the claim it asks about, never an answer that holds nothing', () => {
    const { claims } = answerTo('"Take over also moves the connections to you", correct or not');
    expect(claims.map(({ id }) => id)).toContain('takeover-fixes-connections');
  });

  it('stays silent where no entry is near', () => {
    expect(answerTo('Our pipeline restores the warehouse on Mondays, who brings cake?').outcome).toBe(
      'abstain',
    );
  });

  it('is ours with a workspace role or a permission beside another word of the field', () => {
    expect(first('can our b2b guest be workspace owner')).toBe('guest-workspace-role');
    expect(first('rls does not restrict workspace members')).toBe('onelake-role-bypassed');
  });

  it('takes more than everyday words, and no other product', () => {
    const silent = (text: string): string => answerTo(text).outcome;
    expect(silent('The warehouse has no more boxes, who takes over the late shift?')).toBe('abstain');
    expect(silent('Auth0: audience validation failed in our web app')).toBe('abstain');
  });

  it('is ours where a longer phrase took the name of Fabric in, beside another product', () => {
    const list = 'but GET /v1/workspaces returns an empty list.';
    expect(
      first(
        `I granted the managed identity of my azure function Contributor in the Fabric workspace, ${list}`,
      ),
    ).toBe('mi-counts-as-spn');
    expect(
      answerTo(`I granted the managed identity of my azure function Contributor in Service Fabric, ${list}`)
        .outcome,
    ).toBe('abstain');
  });

  it('stays silent where another product is named', () => {
    expect(answerTo('I took over the pipeline on kubernetes from an old colleague.').outcome).toBe('abstain');
  });
});

describe('a message without a word of our own', () => {
  it('is answered where its words as a whole are ours', () => {
    expect(
      first(
        '{"message":"Creating embed token for accessing dataset 7c1d52aa-90b3-4f6e-8f0e-2f6f3f1f6a21 requires effective identity to be provided"} and the body was {"accessLevel":"View"}, role per branch, import mode',
      ),
    ).toBe('pbi-embed-effective-identity');
  });

  it.each([
    'hi, since yesterday our data doesnt load anymore, some permission thing I guess',
    'I get an Authentication/Authorization error since this morning. please help, urgent',
    'my colleague says he has no access anymore, what can i do',
  ])('is asked back where it speaks of a refusal: %s', (text) => {
    expect(answerTo(text)).toMatchObject({ outcome: 'ask', question: { fact: 'code' } });
  });

  it.each([
    'My Netflix account says access denied on the new TV',
    'bash: /opt/etl/run.sh: Permission denied',
    'All green tonight, nice work everyone',
  ])('is left alone where a refusal is none of ours, or none at all: %s', (text) => {
    expect(answerTo(text).outcome).toBe('abstain');
  });

  it('is left alone where another product is named', () => {
    expect(
      answerTo('Tableau: creating the embed token for the workbook requires an identity to be provided')
        .outcome,
    ).toBe('abstain');
  });
});

describe('a matter of Fabric that is not identity', () => {
  it('gets no entry that merely names the same item', () => {
    expect(
      answerTo('Does V-Order help the lakehouse tables that Direct Lake reads, or should I Z-order?').outcome,
    ).toBe('abstain');
  });

  it('gets no question for the text of an error', () => {
    expect(answerTo('My Fabric notebook fails to start a session from a custom pool').outcome).toBe(
      'abstain',
    );
  });

  it('does not hide a refusal', () => {
    const { answeredBy } = answerTo(
      'VACUUM in my Fabric notebook: AuthorizationPermissionMismatch 403 on onelake.dfs.fabric.microsoft.com',
    );
    expect(answeredBy).not.toHaveLength(0);
  });
});

describe('a caller row that fits', () => {
  it('answers a near question that does not say who runs it', () => {
    expect(first('KQL queryset users: do they need own rights on the eventhouse?')).toBe('kql-caller');
  });
});

describe('an assertion with a tag', () => {
  it('gets the verdict', () => {
    const { claims } = answerTo('So in Fabric a take over moves the connections to me as well, right?');
    expect(claims.map(({ id }) => id)).toContain('takeover-fixes-connections');
  });
});

describe('a complaint that quotes no error', () => {
  const short =
    'our service principal gets no access to the storage account from the notebook, it fails. help';

  it('about something of ours is asked for the error text', () => {
    const { outcome, question, answeredBy } = answerTo(short);
    expect({ outcome, fact: question?.fact, answeredBy }).toEqual({
      outcome: 'ask',
      fact: 'code',
      answeredBy: [],
    });
  });

  it('is asked too where it goes on and says no more, and not where it names another product', () => {
    const long = `${short} ${'I tried it again and again on Monday and Tuesday. '.repeat(4)}`;
    expect(answerTo(long)).toMatchObject({ outcome: 'ask', question: { fact: 'code' }, answeredBy: [] });
    expect(answerTo(short.replace('the notebook', 'an AWS Lambda')).question).toBeUndefined();
  });

  it('is asked where it holds hardly more than a status, and not where that is of another product', () => {
    const bare = '{ "error": "Forbidden" }\n\nany idea?';
    expect(answerTo(bare)).toMatchObject({ outcome: 'ask', question: { fact: 'code' }, answeredBy: [] });
    expect(answerTo(`${bare} It is an AWS Lambda`).outcome).toBe('abstain');
  });
});

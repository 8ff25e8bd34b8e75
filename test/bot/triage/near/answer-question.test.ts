/** Prose is answered by likelihood: both indexes share one order, likelihoods add up to 1, and doubt is silent or asks. */
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../bot/evidence/read-evidence.ts';
import { answerQuestion } from '../../../../bot/triage/near/answer-question.ts';
import { likelyAnswers } from '../../../../bot/triage/near/likely-answers.ts';
import { said } from '../../../../bot/triage/near/said.ts';
import { targetsOf } from '../../../../bot/triage/search.ts';
import { situation } from '../../../../bot/triage/situation.ts';
import { spanTerms } from '../../../../bot/triage/span-terms.ts';
import { answerTo, compiled, NOW, words } from '../../../engine.ts';

const of = (text: string) => situation(readEvidence(text, { now: NOW }, words), words);
const WHO = 'who may create the workspace identity of a workspace, admin or contributor?';

describe('the two indexes', () => {
  it('hold entries, caller rows and claims in one order', () =>
    expect(targetsOf(words).targets.map(({ target }) => target)).toEqual(compiled.said.ids));

  it('find the same item under other forms of its words', () => {
    const best = (text: string): string | undefined => {
      const { evidence } = of(text);
      const { likeliest } = said(evidence, spanTerms(evidence, 0, evidence.words.length, words), words);
      return compiled.said.ids[likeliest[0] as number];
    };
    expect(best('secrets that were disabled in the vault')).toBe(best('a disabled secret in vaults'));
  });
});

describe('the likelihoods', () => {
  it.each([WHO, 'zebra quokka', ''])('add up to 1 for %j', (text) => {
    const { candidates, none, ask } = likelyAnswers(of(text));
    const sum = candidates.reduce((all, { likelihood }) => all + likelihood, none + ask);
    expect(sum).toBeCloseTo(1, 9);
  });

  it('fall from the first to the last', () => {
    const all = likelyAnswers(of(WHO)).candidates.map(({ likelihood }) => likelihood);
    expect(all).toEqual([...all].sort((a, b) => b - a));
  });
});

describe('an answer to prose', () => {
  it('is the entry that says it', () =>
    expect(answerQuestion(of(WHO)).entries.map(({ id }) => id)[0]).toBe('wi-who-creates'));

  it('is none for words that nothing says', () =>
    expect(answerQuestion(of('zebra quokka in the workspace identity of a lama farm')).leads).not.toBe(
      'row',
    ));

  it('asks for the text of an error that is only complained of', () => {
    expect(
      answerTo('our service principal cannot reach the Fabric lakehouse, some error, pls help').outcome,
    ).toBe('ask');
    expect(
      answerQuestion(of('My Fabric pipeline fails with some error, no more details, please help')).leads,
    ).toBe('ask');
  });

  it.each([
    ['can I use WI in dataflow gen2 and for semantic model refresh', 'nearest'],
    ['fabric-cicd: user does not have access to the connection used in pipeline', 'nearest'],
    ['do i need workspace admin to connect git', 'certain'],
    ['Can a service principal own a schedule in Fabric?', 'certain'],
  ])('that is worded as %j is %s: by its wording, where it is likely too', (text, match) => {
    const [best] = likelyAnswers(of(text)).candidates;
    expect(best?.signals.worded).toBeGreaterThanOrEqual(0.5);
    expect((best?.likelihood ?? 0) >= 0.8).toBe(match === 'certain');
    expect(answerQuestion(of(text)).match).toBe(match);
  });

  it('offers the next likeliest beside, also what the message does not touch', () => {
    const text = 'rls does not restrict workspace members';
    const { entries, nearest } = answerQuestion(of(text));
    const untouched = likelyAnswers(of(text)).candidates.filter(({ signals }) => signals.about === 0);
    expect(nearest).toHaveLength(3);
    expect(nearest).not.toContain(entries[0]?.id);
    expect(untouched.map(({ id }) => id)).toEqual(expect.arrayContaining([nearest[0]]));
  });

  it('names both callers where two ways of starting are told apart', () => {
    const { callers, answeredBy } = answerTo(
      'My notebook reads a lakehouse by abfss fine when I run it by hand. As a step of a pipeline: Operation failed: "Forbidden", 403, HEAD on onelake.dfs.fabric.microsoft.com',
    );
    expect(answeredBy).toContain('notebook-pipeline');
    expect(callers.map(({ kind, attempt }) => [kind, attempt])).toEqual([
      ['user', undefined],
      ['user', 'working'],
    ]);
  });
});

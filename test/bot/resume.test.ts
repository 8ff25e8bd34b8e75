/** A follow-up that goes on from kept facts decides like the whole message told again with the answer beside it. */
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../bot/diagnose.ts';
import { readEvidence } from '../../bot/evidence/read-evidence.ts';
import { keep, resume } from '../../bot/resume.ts';
import { NOW, words } from '../engine.ts';
import { exampleResults } from '../example-results.ts';

const asking = exampleResults.filter(({ answer }) => answer.question !== undefined);
const cases = asking.flatMap(({ file, name, example, answer }) =>
  (answer.question?.options ?? []).map(({ value }) => ({
    title: `${file}: ${name}, ${value}`,
    text: example.text,
    given: { ...example.given },
    more: { [answer.question?.fact as string]: value },
  })),
);
const kept = (text: string, given: Readonly<Record<string, string>>) =>
  keep(readEvidence(text, { given, now: NOW }, words), given, words);

describe('a follow-up from kept facts', () => {
  it('has examples that ask with choices', () => expect(cases.length).toBeGreaterThan(50));

  it('decides like the whole message with the same given', () => {
    const other = cases.filter(({ text, given, more }) => {
      const whole = diagnose(text, { given: { ...given, ...more }, now: NOW }, words);
      const resumed = resume(kept(text, given), { given: more, now: NOW }, words);
      return whole.outcome !== resumed.outcome || whole.answeredBy.join() !== resumed.answeredBy.join();
    });
    expect(other.map(({ title }) => title)).toEqual([]);
  });

  it('keeps no word, no secret name, no link and no path of the text', () => {
    const text = `My notebook at https://example.org/private/page reads secret "payroll-key-7" and gets 403 ForbiddenByRbac,
      Caller: appid=11111111-2222-4333-8444-555555555555;oid=21111111-2222-4333-8444-555555555555. zebraword quokkaword`;
    const held = JSON.stringify(kept(text, {}));
    for (const word of ['example.org/private', 'payroll-key-7', 'zebraword', 'quokkaword'])
      expect(held).not.toContain(word);
  });
});

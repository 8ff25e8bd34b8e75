/** What a message says is behind it. */
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../bot/evidence/read-evidence.ts';
import { answerTo, NOW, words } from '../../../engine.ts';

const read = (text: string) => readEvidence(text, { now: NOW }, words);
const failing = (text: string): string[] =>
  read(text)
    .facts.filter(({ name, stance }) => name === 'code' && stance === 'failing')
    .map(({ value }) => value);

const AFTER = ' Now the vault answers 403 ForbiddenByRbac.';

describe('solved', () => {
  it('takes a refusal that was put right out of the failing call', () => {
    const text = `We got AADSTS7000222 and fixed that.${AFTER}`;
    expect(read(text).solved).toHaveLength(1);
    expect(failing(text)).not.toContain('AADSTS7000222');
    expect(failing(text)).toContain('ForbiddenByRbac');
  });

  it.each([
    ['nothing fails after it', 'We got AADSTS7000222 and fixed that.'],
    ['nobody fixed it', 'AADSTS7000222. Nobody fixed it yet, status 401.'],
    ['it was not fixed', `We got AADSTS7000222 and have not fixed that.${AFTER}`],
    ['no refusal stands before it', `We fixed that.${AFTER}`],
    [
      'the refusal stands too far before it',
      `AADSTS7000222. ${'The pipeline runs at night. '.repeat(20)}We fixed that.${AFTER}`,
    ],
  ])('leaves a refusal where %s', (_, text) => {
    expect(read(text).solved).toEqual([]);
  });

  it('ends each stretch before the next begins', () => {
    const { solved } = read(`We got AADSTS7000222 and fixed that. Then AADSTS700016, fixed that.${AFTER}`);
    expect(solved).toHaveLength(2);
    expect(solved[0]?.end).toBeLessThanOrEqual(solved[1]?.at as number);
  });

  it('answers what came after it', () => {
    expect(answerTo(`We got AADSTS7000222 and fixed that.${AFTER}`).refusals[0]?.code).toBe(
      'ForbiddenByRbac',
    );
  });
});

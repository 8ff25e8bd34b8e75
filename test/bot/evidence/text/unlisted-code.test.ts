/** A code that no sign lists is told of, unless the same body names one that is known. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../engine.ts';

const tells = (text: string): boolean => answerTo(text).warnings.some(({ kind }) => kind === 'unlisted');

describe('codes that are on no page held here', () => {
  it.each([
    [
      'beside a known one in another body',
      '{"errorCode":"IncorrectCredentials"} and before {"errorCode":"DMTS_NobodyKnowsThisError"}',
      true,
    ],
    [
      'escaped in a string',
      'IncorrectCredentials from the connection, then "{\\"errorCode\\":\\"SomethingNobodyKnows\\"}"',
      true,
    ],
    [
      'wrapped around a known one',
      '{"error":{"code":"OperationWrapperFailed","innererror":{"code":"ForbiddenByRbac"}}}',
      false,
    ],
    ['the name of a status', '{"error":{"code":"BadRequest"}} ForbiddenByRbac', false],
    ['none', 'ForbiddenByRbac from the vault', false],
  ])('%s', (_name, text, told) => expect(tells(text)).toBe(told));

  it('are never repeated to others', () => {
    const { text } = answerTo(
      '{"errorCode":"IncorrectCredentials"} {"errorCode":"DMTS_NobodyKnowsThisError"}',
    );
    expect(text).not.toContain('DMTS');
  });
});

import { expect, it } from 'vitest';
import { lintOpeners } from '../../../knowledge/lint/lint-openers.ts';
import { loaded } from '../../loaded.ts';

const opening = (text: string) => {
  const [first] = loaded.entries;
  if (!first) throw new Error('no entry');
  const [sentence, ...rest] = first.data.cause;
  if (!sentence || !('text' in sentence)) throw new Error('no sentence');
  const entries = [{ ...first, data: { ...first.data, cause: [{ ...sentence, text }, ...rest] } }];
  return lintOpeners({ ...loaded, entries }).map(({ rule }) => rule);
};

it.each([
  'Yes: the role takes a service principal.',
  'Yes by API, but not in plain.',
  'No; a service principal cannot.',
  'No for service principals: dataflow jobs.',
  'Not for SQL sources.',
  'Both, as of today.',
  'Whoever runs the query needs viewer.',
  'It needs Read on the item.',
  'They take their token from the notebook.',
  'This is a rate limit.',
  'If it is Admin, the role does not filter it.',
])('refuses a first sentence that leans on a question: %s', (text) => {
  expect(opening(text)).toEqual(['answer-opener']);
});

it.each([
  'No property of a federated credential takes wildcards.',
  'Nobody may publish a business event without a grant.',
  'Only the owner of an item creates deployment rules.',
  'Items take a default identity.',
])('lets a first sentence be that names its subject: %s', (text) => {
  expect(opening(text)).toEqual([]);
});

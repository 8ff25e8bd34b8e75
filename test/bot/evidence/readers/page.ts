/** Makes pages for reader tests: one segment over normalised text, and facts as plain `name=value` lines. */
import type { Fact, Page, Reader, SegmentKind } from '../../../../bot/evidence/fact.ts';
import { normalise } from '../../../../bot/evidence/text/normalise.ts';
import { words } from '../../../engine.ts';

export const pageOf = (text: string, kind: SegmentKind = 'payload'): Page => ({
  text: normalise(text),
  segments: [{ kind, at: 0, end: text.length }],
  tokens: [],
  hosts: words.hosts,
});

/** The distinct `name=value` of a reader's facts, in order. */
export const read = (reader: Reader, text: string, kind: SegmentKind = 'payload'): readonly string[] =>
  pairs(reader(pageOf(text, kind)));

export const pairs = (facts: readonly Fact[]): readonly string[] => [
  ...new Set(facts.map(({ name, value }) => `${name}=${value}`)),
];

/** Sentences that use the readers' words and mean nothing to them. */
export const prose = [
  'What action should I take when the resource is not found and the caller hangs up? The state is 3.',
  'The vault of the bank: location=unknown to me. Assignment: write an essay about the caller.',
  'Name: Bob. Roles: admin, member. Version 2.0 of the report expires in 5 days, status is good.',
  'I get an error in my report and the group said the issue was missing. Avoid client ids, tid bits and so on.',
  'He is in the directory of the company; the application was great and his user state was active.',
  'Please login to the portal with your az account or the fab tool and run the terraform of the database = fun.',
  'Resource: https://example.org/help Action: none. Key Vault: I am new to it. Vault: which one?',
  'We had 403 participants and 404 chairs; error 5000 people.',
] as const;

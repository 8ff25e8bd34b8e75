/** Schema of `<slug>.examples.yaml`: messages beside an entry, and what must come of them. */
import { z } from 'zod';
import { slug } from './sentence.ts';

export const exampleSchema = z.strictObject({
  name: z.string().min(3),
  text: z.string(),
  given: z.record(z.string(), z.string()).optional(),
  outcome: z.enum(['answer', 'ask', 'abstain']).optional(),
  first: slug.optional().describe('The entry or caller row that comes first; the entry itself by default.'),
  along: z.array(slug).default([]).describe('Others that may come along.'),
  question: z.string().optional().describe('The fact that is asked.'),
  deciding: z.string().optional().describe('The fact name without which it must not be a confident answer.'),
});

export const examplesSchema = z.strictObject({
  matches: z.array(exampleSchema).default([]),
  misses: z.array(exampleSchema).default([]).describe('Near misses: this entry must not come first.'),
});

/** `silent.examples.yaml`: healthy or foreign messages that must stay silent. */
export const silentSchema = z.array(z.strictObject({ name: z.string(), text: z.string() }));

export type ExampleData = z.infer<typeof exampleSchema>;
export type ExamplesData = z.infer<typeof examplesSchema>;

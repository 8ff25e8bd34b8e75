/** Schema of `entries/<area>/<slug>.yaml`: one cause or one truth, with the questions it answers. */
import { z } from 'zod';
import { whenSchema } from './condition.ts';
import { fixUseSchema } from './fix.ts';
import { day, sentenceSchema, slug } from './sentence.ts';

export const entrySchema = z.strictObject({
  id: slug,
  title: z.string().min(10).max(110),
  kind: z.enum(['cause', 'truth', 'not-identity']),
  status: z.enum(['draft', 'reviewed', 'verified', 'stale', 'withdrawn']),
  changed: day,
  questions: z
    .array(z.string().min(8).max(160))
    .min(3)
    .describe("The questions it answers, in askers' words."),
  wordings: z
    .array(z.string().min(8).max(200))
    .max(20)
    .default([])
    .describe(
      'More ways in which people put those questions or tell the trouble; they find the entry and are not shown.',
    ),
  about: z
    .record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]))
    .default({})
    .describe('Vocabulary a question must touch: every name must meet one of its values.'),
  when: whenSchema
    .optional()
    .describe('Conditions over the facts of a refusal; without it, only questions find it.'),
  needs: z.array(z.string()).default([]).describe('Facts without which it asks instead of answering.'),
  asks: z.string().optional().describe('A fact whose absence makes the answer carry a question.'),
  cause: z.array(sentenceSchema).min(1).max(5),
  fixes: z.array(fixUseSchema).max(5).default([]),
  limits: z.array(sentenceSchema).min(1).describe('When this does not apply.'),
  before: z
    .array(slug)
    .default([])
    .describe('Entries, and in answers to questions caller rows, that this one beats where both hold.'),
  beside: z.array(slug).default([]).describe('Entries that may stand together with this one.'),
  retired: z.strictObject({ successor: slug, why: z.string(), on: day }).optional(),
});

export type EntryData = z.infer<typeof entrySchema>;

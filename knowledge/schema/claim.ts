/** Schema of `claims/<slug>.yaml`: what people assert, as vocabulary with polarity, and the verdict of the sources. */
import { z } from 'zod';
import { day, sentenceSchema, slug } from './sentence.ts';

export const claimSchema = z.strictObject({
  id: slug,
  title: z.string().min(10).max(120).describe('The assertion, as people make it.'),
  verdict: z.enum(['refuted', 'outdated', 'unsupported', 'true']),
  changed: day,
  wordings: z
    .array(z.string().min(10))
    .min(2)
    .describe('The assertion in other words; each must be recognised.'),
  asserts: z
    .array(
      z.strictObject({
        all: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])),
        denied: z.boolean().default(false).describe('Whether the sentence denies it ("cannot be …").'),
      }),
    )
    .min(1)
    .describe('Vocabulary that one sentence must hold, with its polarity.'),
  statements: z.array(sentenceSchema).min(1).max(4),
  links: z
    .array(z.strictObject({ source: slug, text: z.string().max(240), cites: z.array(z.string()).min(1) }))
    .default([])
    .describe('Pages offered as proof, and what they do say.'),
  entry: slug.optional().describe('The entry that holds the truth.'),
});

export type ClaimData = z.infer<typeof claimSchema>;

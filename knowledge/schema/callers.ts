/** Schema of `callers/<item or tool>.yaml`, and of `callers/<item>/<trigger>.yaml` where one has many rows: who runs it, by trigger and connection. */
import { z } from 'zod';
import { whenSchema } from './condition.ts';
import { fixUseSchema } from './fix.ts';
import { day, sentenceSchema, slug } from './sentence.ts';

export const rowSchema = z.strictObject({
  id: slug,
  when: whenSchema,
  kind: z
    .enum([
      'user',
      'service-principal',
      'managed-identity',
      'workspace-identity',
      'first-party-app',
      'submitter',
      'connection',
      'unknown',
    ])
    .describe('The kind of principal that the service sees.'),
  identity: z.string().describe('The value of `identity` in the vocabulary that names it.'),
  who: z
    .string()
    .min(5)
    .max(140)
    .describe('The caller as a noun phrase: the user who last modified the pipeline.'),
  wordings: z
    .array(z.string().min(8).max(200))
    .max(12)
    .default([])
    .describe('Ways in which people ask who runs it here; they find the row and are not shown.'),
  says: z.array(sentenceSchema).min(1).max(3),
  prove: z.array(fixUseSchema).default([]),
  change: z.array(fixUseSchema).default([]),
});

export const callersSchema = z.strictObject({
  id: slug.describe('The item or tool, a value of the vocabulary.'),
  title: z.string(),
  changed: day,
  rows: z.array(rowSchema).min(1),
});

export type CallersData = z.infer<typeof callersSchema>;

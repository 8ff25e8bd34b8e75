/** Schema of `topics/<group>.yaml`: the questions the knowledge must have a home for, and where they live. */
import { z } from 'zod';

export const topicsSchema = z.strictObject({
  group: z.string().regex(/^[A-Z]$/),
  title: z.string(),
  topics: z.record(
    z.string().regex(/^[a-z0-9-]+$/),
    z.strictObject({
      ask: z.string().describe('The question as somebody asks it.'),
      status: z
        .enum(['documented', 'observed', 'conflicting', 'silent'])
        .describe('What sources say: conflicting and silent ones must never be answered as if settled.'),
      home: z
        .array(z.string())
        .default([])
        .describe(
          'Entries, caller rows or claims that answer it; any of them may come among the first three.',
        ),
      settled: z
        .string()
        .optional()
        .describe(
          'Why a conflicting or silent topic is answered as settled today: what changed, with its date.',
        ),
      context: z
        .string()
        .optional()
        .describe(
          'Words in front of the question that its group says silently, such as the product it is about.',
        ),
    }),
  ),
});

export type TopicsData = z.infer<typeof topicsSchema>;

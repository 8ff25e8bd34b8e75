/** Schema of `vocabulary/<fact name>.yaml`: one fact name, its values, and the words askers use for them. */
import { z } from 'zod';

export const nameSchema = z.strictObject({
  title: z.string(),
  single: z.boolean().default(true).describe('Whether one call has one value at most.'),
  state: z.boolean().default(false).describe('Whether it is a grant or setting that can be in place.'),
  apart: z
    .boolean()
    .default(false)
    .describe(
      'Whether its phrases tell what a sentence says and hide no names of things that stand in them.',
    ),
  values: z
    .record(
      z.string(),
      z.strictObject({
        label: z.string().optional(),
        own: z
          .boolean()
          .default(false)
          .describe('Whether only Fabric, Power BI, Entra or Azure people say it.'),
        say: z.array(z.string()).default([]),
        implies: z.record(z.string(), z.string()).default({}),
      }),
    )
    .default({}),
  question: z
    .strictObject({
      text: z.string(),
      options: z.array(
        z.strictObject({
          value: z.string(),
          label: z.string(),
          sets: z.record(z.string(), z.string()).default({}),
        }),
      ),
    })
    .optional(),
});

export type NameData = z.infer<typeof nameSchema>;

/** Schema of `signs/<service>.yaml`: codes and fixed phrases that a service prints. */
import { z } from 'zod';
import { stages } from '../compiled/stages.ts';

export const signSchema = z.strictObject({
  code: z.string().describe('The code as printed, or an id of ours for a phrase.'),
  match: z.array(z.string().min(3)).min(1).describe('The code and fixed phrases; * stands for one word.'),
  stage: z.enum(stages),
  status: z.number().int().optional(),
  generic: z.boolean().default(false).describe('A wrapper that says less than what it wraps.'),
  own: z.boolean().default(true).describe('Whether only this service prints it.'),
  context: z
    .array(z.string())
    .optional()
    .describe('It counts only beside one of these words of the vocabulary (name=value).'),
  implies: z.record(z.string(), z.string()).default({}).describe('Facts that follow from it.'),
  means: z.string().max(160).optional().describe('For curators: what it is.'),
});

export const signsSchema = z.strictObject({
  service: z.string(),
  title: z.string(),
  signs: z.array(signSchema).min(1),
});

export type SignsData = z.infer<typeof signsSchema>;

/** Schema of `fixes/<slug>.yaml`, a shared remedy, and of its use in an entry or a caller row. */
import { z } from 'zod';
import { citesSchema, slug } from './sentence.ts';

export const fixSchema = z.strictObject({
  id: slug,
  params: z.array(z.string()).default([]).describe('Names that a use must give, e.g. role.'),
  text: z.string().min(10).max(400).describe('What to do, with {places} to fill in.'),
  by: z.string().min(3).max(160).describe('Who may do it.'),
  command: z.string().max(900).optional().describe('Shell command, with {places}.'),
  portal: z.string().max(300).optional().describe('The same by hand in the portal.'),
  risk: z.string().max(240).optional(),
  proof: z.string().max(400).optional().describe('How to see that it worked.'),
  undo: z.string().max(500).optional(),
  gives: z.record(z.string(), z.string()).default({}).describe('Facts that are in place once it is done.'),
  service: slug
    .optional()
    .describe('The service whose refusal it helps with; where another one refused it is left out.'),
  cites: citesSchema,
});

export const fixUseSchema = z
  .object({ use: slug })
  .catchall(z.string())
  .describe('use: <fix id>, and its parameters.');

export type FixData = z.infer<typeof fixSchema>;
export type FixUseData = z.infer<typeof fixUseSchema>;

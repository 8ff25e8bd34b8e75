/** Schema of sentences: a Statement must cite, a Silence must say where was looked. There is no third kind. */
import { z } from 'zod';

export const day = z.iso.date().describe('A day, YYYY-MM-DD.');
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case')
  .describe('A kebab-case id, never reused.');

/** `source#passage`, or the same under `indirectly` or `against`. */
const ref = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'a reference is source#passage');
export const citeSchema = z.union([
  ref,
  z.strictObject({ indirectly: ref }),
  z.strictObject({ against: ref }),
]);
export const citesSchema = z.array(citeSchema).min(1);

export const statementSchema = z.strictObject({
  text: z.string().min(10).max(320).describe('One sentence about Fabric, Entra or Azure.'),
  cites: citesSchema.describe('The passages that support it.'),
});

export const silenceSchema = z.strictObject({
  silence: z.string().min(10).max(320).describe('What the documents do not say.'),
  looked: z.array(slug).min(1).describe('The sources in which it was looked for.'),
  on: day,
  check: z.string().max(240).optional().describe('The check that would settle it.'),
});

export const sentenceSchema = z.union([statementSchema, silenceSchema]);

export type SentenceData = z.infer<typeof sentenceSchema>;
export type CiteData = z.infer<typeof citeSchema>;

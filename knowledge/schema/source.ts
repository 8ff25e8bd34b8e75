/** Schema of `sources/<slug>.yaml`: a page and the places on it that support what we say. */
import { z } from 'zod';
import { sourceKinds } from '../compiled/source-kinds.ts';
import { day, slug } from './sentence.ts';

const words = (text: string): number => text.trim().split(/\s+/).length;
const fewWords = z
  .string()
  .refine(
    (text) => words(text) >= 2 && words(text) <= 10,
    'the first and last words of a place are 3 to 8 words',
  );

export const passageSchema = z.strictObject({
  section: z.string().min(1).describe('The heading as printed.'),
  anchor: z
    .string()
    .regex(/^[^\s#]+$/)
    .optional()
    .describe('The anchor of that heading.'),
  start: fewWords.describe('The first 3 to 8 words of the place, as the page shows them.'),
  end: fewWords.describe('The last 3 to 8 words of the place.'),
  says: z.string().min(15).max(160).describe('What the place says, in our own words.'),
  checked: day,
  dated: day.optional(),
});

export const sourceSchema = z.strictObject({
  id: slug,
  title: z.string().min(3),
  url: z
    .url({ protocol: /^https$/ })
    .refine((url) => !/[?&](utm_|wt\.)|#/i.test(url), 'no fragment, no tracking'),
  publisher: z.string().min(2),
  kind: z.enum(sourceKinds),
  dated: day.optional(),
  passages: z.record(slug, passageSchema),
});

export type SourceData = z.infer<typeof sourceSchema>;

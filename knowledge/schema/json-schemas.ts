/** The schemas of the data files as JSON Schema texts, by name. */
import { z } from 'zod';
import { callersSchema } from './callers.ts';
import { claimSchema } from './claim.ts';
import { entrySchema } from './entry.ts';
import { examplesSchema } from './examples.ts';
import { fixSchema } from './fix.ts';
import { signsSchema } from './signs.ts';
import { sourceSchema } from './source.ts';
import { topicsSchema } from './topics.ts';
import { nameSchema } from './vocabulary.ts';

const all = {
  callers: callersSchema,
  claim: claimSchema,
  entry: entrySchema,
  examples: examplesSchema,
  fix: fixSchema,
  signs: signsSchema,
  source: sourceSchema,
  topics: topicsSchema,
  vocabulary: nameSchema,
};

/** Name → JSON Schema text; deterministic. */
export const jsonSchemas = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );

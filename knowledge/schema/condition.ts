/** Schema of `when`: conditions over facts, all of which must hold. */
import { z } from 'zod';

const name = z.string().regex(/^[a-z][a-z0-9.-]*$/);
const anyOf = z.union([z.string(), z.array(z.string()).min(1)]);
const facts = z.record(name, anyOf);

/**
 * Plain names are facts of the failing call; a list means any of. `in-place`, `denied`, `working`, `believed` ask for that
 * stance; `known` and `unknown` for presence; `not` for none of the values; `differs` for a contrast of two attempts.
 */
export const whenSchema = z
  .object({
    'in-place': facts.optional(),
    denied: facts.optional(),
    working: facts.optional(),
    believed: facts.optional(),
    not: facts.optional(),
    known: z.array(name).optional(),
    unknown: z.array(name).optional(),
    differs: z.array(name).optional(),
  })
  .catchall(anyOf);

export type WhenData = z.infer<typeof whenSchema>;

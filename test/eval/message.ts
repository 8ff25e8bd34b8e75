/** Schema of the evaluation messages: written from real threads by somebody who had not read the entries. */
import { z } from 'zod';

export const messageSchema = z.strictObject({
  name: z.string(),
  /** `short`: a plain question or complaint of a line, mostly without an error text. */
  kind: z.enum(['payload', 'log', 'token', 'question', 'claim', 'code', 'short', 'foreign']),
  service: z.string(),
  /** Address of the thread it is modelled on, or `none`. */
  from: z.string(),
  text: z.string(),
  outcome: z.enum(['answer', 'ask', 'abstain']),
  /** Topics of the register whose homes are right first answers. */
  topics: z.array(z.string()).default([]),
  /** Entries, caller rows or claims that are right first answers beside the topics' homes; set by label, before any run. */
  first: z.array(z.string()).default([]),
  /** The right answer in the writer's words. */
  cause: z.string().default(''),
  /** False where the writer was not certain of the right answer; counted apart. */
  sure: z.boolean().default(true),
});

export const messagesSchema = z.array(messageSchema);
export type Message = z.infer<typeof messageSchema>;
